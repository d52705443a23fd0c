namespace LlmQuest.Tui.Ports;

/// <summary>Where the preferences are kept.</summary>
public interface IPreferencesFile
{
    /// <summary>Where it is, for messages.</summary>
    string Path { get; }

    /// <summary>Reads them; the usual ones when there is no file.</summary>
    /// <param name="problems">Is told what could not be read, and what to do.</param>
    Preferences Read(Action<string> problems);

    /// <summary>Writes them, whole or not at all.</summary>
    /// <exception cref="PortException">They cannot be written.</exception>
    void Write(Preferences preferences);
}
