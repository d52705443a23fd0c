using System.Collections.Concurrent;
using System.Text;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;

namespace LlmQuest.Tui.Game;

/// <summary>The answer that is being written: read on another thread, taken in by the screen's timer.</summary>
internal sealed class RunningAnswer : IDisposable
{
    private readonly ConcurrentQueue<LabUpdate> _updates = new();
    private readonly SortedDictionary<int, StringBuilder> _texts = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;

    public RunningAnswer(IStageSession session)
    {
        CancellationToken token = _stop.Token;
        _reading = Task.Run(() => ReadAsync(session, token), CancellationToken.None);
    }

    /// <summary>The texts so far, one per sample.</summary>
    public IReadOnlyList<string> Texts => [.. _texts.Values.Select(text => text.ToString())];

    /// <summary>Whether all came and was taken in.</summary>
    public bool IsOver => _reading.IsCompleted && _updates.IsEmpty;

    /// <summary>Why it could not be read, or null.</summary>
    public Exception? Failure => _reading.Exception?.InnerException;

    /// <summary>Stops it; what came is kept.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Takes in what came since the last time.</summary>
    /// <param name="hear">Is told of every update.</param>
    /// <returns>Whether anything came.</returns>
    public bool Take(Action<LabUpdate> hear)
    {
        bool came = false;
        while (_updates.TryDequeue(out LabUpdate? update))
        {
            came = true;
            if (update is LabText text)
            {
                Add(text);
            }

            hear(update);
        }

        return came;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task ReadAsync(IStageSession session, CancellationToken stop)
    {
        await foreach (LabUpdate update in session.AnswerAsync(stop).ConfigureAwait(false))
        {
            _updates.Enqueue(update);
        }
    }

    private void Add(LabText piece)
    {
        if (!_texts.TryGetValue(piece.Sample, out StringBuilder? text))
        {
            _texts[piece.Sample] = text = new StringBuilder();
        }

        text.Append(piece.Text);
    }
}
