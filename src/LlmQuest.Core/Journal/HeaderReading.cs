namespace LlmQuest.Core.Journal;

/// <summary>What came of reading a header.</summary>
/// <param name="Header">The header, or null when the line is none or may not be read.</param>
/// <param name="Newer">Where a newer version wrote it: what is needed, as the end of a sentence; else null.</param>
public sealed record HeaderReading(RunHeader? Header, string? Newer)
{
    /// <summary>How many events the file is to have; 0 where it does not say.</summary>
    public long Events { get; init; }

    /// <summary>Whether it has a seal: a header that is written over in saves has none, one that is handed in has.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Whether it says something else than when the file was written.</summary>
    public bool IsEdited { get; init; }

    /// <summary>The line is no header.</summary>
    public static HeaderReading None { get; } = new(null, null);
}
