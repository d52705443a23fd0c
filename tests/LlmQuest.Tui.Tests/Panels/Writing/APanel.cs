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
    {
        string deed = panel.Rows(width).SelectMany(row => row.Parts).First(part => part.Deed.Length > 0 && part.Text.Contains(text, StringComparison.Ordinal)).Deed;
        return deed[0] == Deeds.Own ? panel.Do(deed[1..]) : deed;
    }

    /// <summary>Folds out all that can be folded out, once.</summary>
    public static void OpenAll(this LabPanel panel, int width)
    {
        string[] deeds = [.. panel.Rows(width).SelectMany(row => row.Parts).Select(part => part.Deed).Where(deed => deed.StartsWith(":fold", StringComparison.Ordinal)).Distinct()];
        Array.ForEach(deeds, deed => panel.Do(deed[1..]));
    }
}
