using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>The preferences, in the saves folder.</summary>
/// <param name="saves">The saves folder.</param>
/// <param name="isProjector">Whether a room of people reads along.</param>
internal sealed class PreferencesFile(string saves, bool isProjector = false) : IPreferencesFile
{
    private const int LongestFile = 1 << 16;

    public string Path { get; } = System.IO.Path.Combine(saves, "preferences.json");

    public Preferences Read(Action<string> problems) => Kept(problems) with { Projector = isProjector };

    public void Write(Preferences preferences) => WholeFiles.Replace(Path, PreferencesJson.Write(preferences));

    private Preferences Kept(Action<string> problems)
    {
        try
        {
            if (!File.Exists(Path))
            {
                return Preferences.Usual;
            }

            Preferences? read = new FileInfo(Path).Length > LongestFile ? null : PreferencesJson.Read(File.ReadAllText(Path), problems);
            if (read is null)
            {
                problems($"The preferences in {Path} cannot be read, so the usual ones are used; the file is kept as {WholeFiles.KeepAside(Path)}.");
            }

            return read ?? Preferences.Usual;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems($"The preferences in {Path} cannot be read ({e.Message.TrimEnd('.')}), so the usual ones are used: make the file readable, or delete it.");
            return Preferences.Usual;
        }
    }
}
