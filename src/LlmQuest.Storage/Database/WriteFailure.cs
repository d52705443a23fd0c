namespace LlmQuest.Storage.Database;

/// <summary>The first write of a database that failed. From then on nothing is written to any of its files.</summary>
/// <remarks>LiteDB must not hear of it from its stream: its queue of writes then waits for itself for ever when it is closed.</remarks>
internal sealed class WriteFailure
{
    private volatile Exception? _first;

    public void Write(Action write)
    {
        if (_first is not null)
        {
            return;
        }

        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _first = e;
        }
    }

    /// <exception cref="IOException">A write failed.</exception>
    public void ThrowIfAny()
    {
        if (_first is { } first)
        {
            throw new IOException(first.Message, first);
        }
    }
}
