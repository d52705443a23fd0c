namespace LlmQuest.Inference.Generation;

/// <summary>Lets one native call compute at a time on this machine, of all programs of one user.</summary>
/// <remarks>Two that compute at once wait for each other's threads, spinning: together they are forty times slower than in turns.</remarks>
public readonly ref struct MachineTurn : IDisposable
{
    private static readonly TurnQueue Queue = new(Open(), patience: TimeSpan.FromSeconds(3), pause: TimeSpan.FromSeconds(60));
    private readonly bool _isHeld;

    private MachineTurn(bool isHeld) => _isHeld = isHeld;

    /// <summary>Waits for one's turn, or until the call is to be aborted, or until waiting makes no more sense.</summary>
    /// <param name="isAborted">Asked every 20 ms while waiting.</param>
    public static MachineTurn Enter(Func<bool> isAborted) => new(Queue.Enter(isAborted));

    /// <summary>Gives the turn to the next.</summary>
    public void Dispose()
    {
        if (_isHeld)
        {
            Queue.Leave();
        }
    }

    private static Mutex? Open()
    {
        try
        {
            return new Mutex(initiallyOwned: false, "llmquest-decode", new NamedWaitHandleOptions { CurrentUserOnly = true, CurrentSessionOnly = false });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException or WaitHandleCannotBeOpenedException)
        {
            // No place for it on this machine: programs then get into each other's way, and still give the same texts.
            return null;
        }
    }
}
