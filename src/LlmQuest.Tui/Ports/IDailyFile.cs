namespace LlmQuest.Tui.Ports;

/// <summary>Where the sentence of the day is kept, so that it can be gone on with.</summary>
public interface IDailyFile
{
    /// <summary>Digest of the model that is asked; empty when there is none.</summary>
    string ModelDigest { get; }

    /// <summary>Name of the profile that plays.</summary>
    string Profile { get; }

    /// <summary>What was kept; empty when nothing was.</summary>
    /// <param name="profile">Whose it is.</param>
    /// <exception cref="PortException">It cannot be read.</exception>
    string Read(string profile);

    /// <summary>Puts aside what was kept and is damaged, so that nothing is written over it.</summary>
    /// <param name="profile">Whose it is.</param>
    /// <returns>Where it is now.</returns>
    /// <exception cref="PortException">It cannot be put aside.</exception>
    string KeepAside(string profile);

    /// <summary>Keeps it, whole or not at all.</summary>
    /// <param name="profile">Whose it is.</param>
    /// <param name="text">What is kept.</param>
    /// <exception cref="PortException">It cannot be written.</exception>
    void Write(string profile, string text);
}
