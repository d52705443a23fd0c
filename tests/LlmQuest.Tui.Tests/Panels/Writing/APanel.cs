using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Tests.Panels.Writing;

/// <summary>Panels without a screen.</summary>
internal static class APanel
{
    /// <summary>The panel of a lab after an experiment, set up as that was.</summary>
    public static LabPanel Of(LabDone done)
    {
        LabPanel panel = PanelTable.Of(done.Experiment.Lab);
        panel.Show(Setting(done.Experiment.Lab, [.. done.Experiment.Parameters.Select(pair => (pair.Key, pair.Value))]), done);
        return panel;
    }

    public static LabPanel Of(Experiment experiment) => Of(new LabDone(experiment));

    /// <summary>The panel of a lab before its first experiment.</summary>
    public static LabPanel Of(string lab, params (string Name, LabValue Value)[] settings)
    {
        LabPanel panel = PanelTable.Of(lab);
        panel.Show(Setting(lab, settings), null);
        return panel;
    }

    public static PanelSetting Setting(string lab, params (string Name, LabValue Value)[] settings)
    {
        LabCall call = ACourse.Lab("lab", lab, settings);
        World world = ACourse.OneRoom(call);
        return new PanelSetting(world, Some.Session(world, new QueuedLabs()).State, call);
    }

    /// <summary>All that a panel shows.</summary>
    public static string Text(this LabPanel panel, int width = 66) => string.Join('\n', panel.Rows(width).Select(row => row.Text.TrimEnd()));

    /// <summary>Does what the first part says whose text holds something.</summary>
    public static string? Choose(this LabPanel panel, string text, int width = 66)
        => panel.Take(panel.Part(text, width).Deed);

    /// <summary>The first part that does something whose text holds something.</summary>
    public static Part Part(this LabPanel panel, string text, int width = 66)
        => panel.Rows(width).SelectMany(row => row.Parts).First(part => part.Deed.Length > 0 && part.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Does what a deed says.</summary>
    /// <returns>The line that it types, or null.</returns>
    public static string? Take(this LabPanel panel, string deed) => deed.Length > 0 && deed[0] == Deeds.Own ? panel.Do(deed[1..]) : deed;

    /// <summary>Presses Enter on the first part whose text holds something.</summary>
    public static LabPanel Press(this LabPanel panel, string text, int width = 66)
    {
        panel.Choose(text, width);
        return panel;
    }

    /// <summary>Folds out all that can be folded out, and what is in it.</summary>
    public static LabPanel OpenAll(this LabPanel panel, int width)
    {
        HashSet<string> done = [];
        for (string[] deeds = Folded(panel, width, done); deeds.Length > 0; deeds = Folded(panel, width, done))
        {
            Array.ForEach(deeds, deed => panel.Do(deed[1..]));
        }

        return panel;
    }

    // Each once: a button without a mark does not say whether it folds in or out.
    private static string[] Folded(LabPanel panel, int width, HashSet<string> done)
        => [.. panel.Rows(width).SelectMany(row => row.Parts).Where(part => part.Deed.StartsWith(":fold", StringComparison.Ordinal) && !part.Text.StartsWith('▾')).Select(part => part.Deed).Where(done.Add)];
}
