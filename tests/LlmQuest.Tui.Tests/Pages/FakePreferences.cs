using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Tests.Pages;

/// <summary>Preferences in memory.</summary>
internal sealed class FakePreferences : IPreferencesFile
{
    public Preferences Kept { get; set; } = Preferences.Usual with { Beats = false };

    /// <summary>What is wrong with the file; empty for nothing.</summary>
    public string Problem { get; set; } = "";

    public bool IsReadOnly { get; set; }

    public string Path => "/saves/preferences.json";

    public Preferences Read(Action<string> problems)
    {
        if (Problem.Length > 0)
        {
            problems(Problem);
        }

        return Kept;
    }

    public void Write(Preferences preferences) => Kept = IsReadOnly ? throw new PortException("The disk is full: free some space.") : preferences;
}
