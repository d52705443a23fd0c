using LlmQuest.Labs.Sessions;

namespace LlmQuest.Tui.Game;

/// <summary>Loads the model while the first lines are read.</summary>
internal sealed class ModelLoading : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private Task? _loading;

    /// <summary>Begins, once.</summary>
    public void Begin(IStageSession session) => _loading ??= Task.Run(() => session.LoadModelAsync(_closing.Token));

    /// <summary>Lets another run begin.</summary>
    public void Forget() => _loading = null;

    /// <summary>Why the model cannot be used, told once; null when there is nothing to tell.</summary>
    public Exception? TakeFailure()
    {
        Exception? failure = _loading?.Exception?.InnerException;
        _loading = failure is null ? _loading : Task.CompletedTask;
        return failure;
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }
}
