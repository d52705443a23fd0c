using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>The preferences, in the saves folder.</summary>
internal sealed class PreferencesFile(string saves) : IPreferencesFile
{
    public string Path { get; } = System.IO.Path.Combine(saves, "preferences.json");

    public Preferences Read(Action<string> problems) => Preferences.Usual;

    public void Write(Preferences preferences)
    {
    }
}
