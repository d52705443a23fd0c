using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Labs;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Tests.Panels;

/// <summary>A lab's panel without a screen, and what a learner does with it.</summary>
internal static class APanel
{
    /// <summary>The panel after an experiment.</summary>
    public static LabPanel Of(Experiment experiment)
    {
        AdventureSession session = Tests.Some.Session(ACourse.OneRoom(ACourse.Lab("lab", experiment.Lab, [.. experiment.Parameters.Select(parameter => (parameter.Key, parameter.Value))])), new QueuedLabs());
        LabCall call = Current.Lab(session.World, session.State)!;
        LabPanel panel = PanelTable.Of(experiment.Lab);
        panel.Show(new PanelSetting(session.World, session.State, call), new LabDone(experiment));
        return panel;
    }

    /// <summary>Its rows as one text.</summary>
    public static string Text(this LabPanel panel, int width = 80) => string.Join('\n', panel.Rows(width).Select(row => row.Text.TrimEnd()));

    /// <summary>The first part with a text that does something.</summary>
    public static Part Part(this LabPanel panel, string text, int width = 80)
        => panel.Rows(width).SelectMany(row => row.Parts).First(part => part.Deed.Length > 0 && part.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Does what a deed says; returns the line that it would type.</summary>
    public static string? Take(this LabPanel panel, string deed) => deed[0] == Deeds.Own ? panel.Do(deed[1..]) : deed;

    /// <summary>Presses Enter on the part with a text.</summary>
    public static LabPanel Press(this LabPanel panel, string text, int width = 80)
    {
        panel.Take(panel.Part(text, width).Deed);
        return panel;
    }

    /// <summary>Opens whatever can be opened.</summary>
    public static LabPanel OpenAll(this LabPanel panel, int width)
    {
        for (int i = 0; i < 8; i++)
        {
            string[] closed = [.. panel.Rows(width).SelectMany(row => row.Parts).Where(part => part.Text.StartsWith("[+]", StringComparison.Ordinal)).Select(part => part.Deed).Distinct()];
            foreach (string deed in closed)
            {
                panel.Take(deed);
            }
        }

        return panel;
    }
}
