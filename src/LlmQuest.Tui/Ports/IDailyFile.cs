namespace LlmQuest.Tui.Ports;

/// <summary>Where the sentence of the day is kept, so that it can be gone on with.</summary>
public interface IDailyFile
{
    /// <summary>Digest of the model that is asked; empty when there is none.</summary>
    string ModelDigest { get; }

    /// <summary>What was kept; empty when nothing was, or it cannot be read.</summary>
    string Read();

    /// <summary>Keeps it, whole or not at all.</summary>
    /// <exception cref="PortException">It cannot be written.</exception>
    void Write(string text);
}
