namespace LlmQuest.Models.Tests.Download;

/// <summary>What the loopback hub answers, faults included.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The bytes that would come if nothing went wrong.</param>
internal sealed record HubReply(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Header lines beside <c>Content-Length</c>.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The length that is announced, when it is not the true one.</summary>
    public long? Announced { get; init; }

    /// <summary>Bytes after which the connection ends; -1 ends it without an answer.</summary>
    public int? CutAfter { get; init; }

    /// <summary>Whether the connection ends with a reset.</summary>
    public bool Resets { get; init; }

    /// <summary>Whether nothing more comes where the connection would end, until the client goes.</summary>
    public bool Stalls { get; init; }
}
