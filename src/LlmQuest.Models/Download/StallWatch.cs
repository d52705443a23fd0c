namespace LlmQuest.Models.Download;

/// <summary>Ends a connection on which nothing comes.</summary>
internal sealed class StallWatch : IDisposable
{
    private readonly DownloadSettings _settings;
    private readonly CancellationTokenSource _stalled;
    private readonly CancellationTokenSource _either;

    public StallWatch(DownloadSettings settings, CancellationToken cancellationToken)
    {
        _settings = settings;
        _stalled = new CancellationTokenSource(Timeout.InfiniteTimeSpan, settings.Time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_stalled.Token, cancellationToken);
    }

    /// <summary>Gives the next step its time.</summary>
    /// <exception cref="TransientDownloadException">It took too long.</exception>
    /// <exception cref="OperationCanceledException">The download was stopped.</exception>
    public async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> step)
    {
        _stalled.CancelAfter(_settings.StallAfter);
        try
        {
            return await step(_either.Token);
        }
        catch (OperationCanceledException e) when (_stalled.IsCancellationRequested)
        {
            throw new TransientDownloadException($"nothing came for {_settings.StallAfter.TotalSeconds:0.#} seconds", cause: e);
        }
        finally
        {
            _stalled.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        _either.Dispose();
        _stalled.Dispose();
    }
}
