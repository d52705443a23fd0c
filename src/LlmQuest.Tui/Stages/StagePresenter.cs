using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Inference;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;

namespace LlmQuest.Tui.Stages;

/// <summary>What the stage's screen shows and does, without the screen. All members are for the screen's thread.</summary>
internal sealed class StagePresenter(IStageSession session) : IDisposable
{
    private const string StillWriting = "The machine is still writing: Esc stops it.";
    private readonly ConcurrentQueue<LabText> _pieces = new();
    private readonly SortedDictionary<int, StringBuilder> _live = [];
    private readonly CancellationTokenSource _closing = new();
    private CancellationTokenSource? _stop;
    private Task? _answer;
    private Task? _loading;
    private bool _leaving;

    public string Title => session.Title;

    public string GoalLine => session.GoalLine;

    public ModelStatus Model => session.Model;

    public IReadOnlyList<TranscriptEntry> Transcript { get; private set; } = session.Transcript;

    /// <summary>The texts of the answer that is being written, one per sample.</summary>
    public IReadOnlyList<string> Live => [.. _live.Values.Select(text => text.ToString())];

    /// <summary>A short remark for the learner; empty when there is none.</summary>
    public string Hint { get; private set; } = "";

    public bool IsAnswering => _answer is not null;

    /// <summary>Whether the screen is to close: everything is recorded.</summary>
    public bool IsDone => _leaving && _answer is null;

    /// <summary>Why the program cannot go on, or null.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Begins to load the model.</summary>
    public void StartLoading() => _loading ??= Task.Run(() => session.LoadModelAsync(_closing.Token));

    /// <summary>Takes a command; false when it must wait, and the line is to be kept.</summary>
    public bool Submit(string line)
    {
        Hint = "";
        if (IsAnswering)
        {
            return LeavesWith(line);
        }

        bool wasCopy = session.IsCopy;
        SubmitOutcome outcome = session.Submit(line);
        Transcript = session.Transcript;
        Hint = wasCopy && !session.IsCopy ? $"You are back in {Title}, as you left it." : "";
        _leaving |= outcome == SubmitOutcome.Quit;
        if (outcome == SubmitOutcome.Answer)
        {
            _stop = new CancellationTokenSource();
            CancellationToken token = _stop.Token;
            _answer = Task.Run(() => ReadAnswerAsync(token));
        }

        return true;
    }

    /// <summary>Stops the answer that is being written; false when there is none.</summary>
    public bool Stop()
    {
        Hint = "";
        if (_answer is null)
        {
            return false;
        }

        _stop?.Cancel();
        return true;
    }

    /// <summary>Leaves, after the answer that is being written is stopped and recorded.</summary>
    public void Leave()
    {
        Stop();
        _leaving = true;
    }

    public void Say(string hint) => Hint = hint;

    public IReadOnlyList<string> Complete(string beginning) => session.Complete(beginning);

    /// <summary>Takes in what came since the last time; true when there is something new to show.</summary>
    public bool Tick()
    {
        bool changed = false;
        while (_pieces.TryDequeue(out LabText? piece))
        {
            Add(piece);
            changed = true;
        }

        changed |= TellLoading();
        if (_answer is { IsCompleted: true } answer && _pieces.IsEmpty)
        {
            Failure ??= answer.Exception?.InnerException;
            FinishAnswer();
            changed = true;
        }

        return changed;
    }

    /// <summary>Runs a callback of the screen's loop: an exception ends the run in order instead of the loop in disorder.</summary>
    /// <returns>True, so that callers can go on to ask whether the run ends.</returns>
    public bool Guard(Action callback)
    {
        try
        {
            callback();
        }
        catch (Exception e)
        {
            Failure ??= e;
        }

        return true;
    }

    public void ThrowFailure()
    {
        if (Failure is not null)
        {
            ExceptionDispatchInfo.Throw(Failure);
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _stop?.Cancel();
        _stop?.Dispose();
        _closing.Dispose();
    }

    // Much of a course needs no model: what is wrong with it is told, and the game goes on.
    private bool TellLoading()
    {
        if (_loading?.Exception?.InnerException is not { } failure)
        {
            return false;
        }

        _loading = Task.CompletedTask;
        if (failure is ModelException)
        {
            Hint = failure.Message;
        }
        else
        {
            Failure ??= failure;
        }

        return true;
    }

    // Leaving is the one command that need not wait: nobody is to be kept.
    private bool LeavesWith(string line)
    {
        if (line.Trim().Length > 0 && CommandParser.Parse(line).Verb == Verb.Quit)
        {
            Leave();
            return true;
        }

        Hint = StillWriting;
        return false;
    }

    private async Task ReadAnswerAsync(CancellationToken stop)
    {
        await foreach (LabUpdate update in session.AnswerAsync(stop).ConfigureAwait(false))
        {
            if (update is LabText piece)
            {
                _pieces.Enqueue(piece);
            }
        }
    }

    private void Add(LabText piece)
    {
        if (!_live.TryGetValue(piece.Sample, out StringBuilder? text))
        {
            _live[piece.Sample] = text = new StringBuilder();
        }

        text.Append(piece.Text);
    }

    private void FinishAnswer()
    {
        _answer = null;
        _stop?.Dispose();
        _stop = null;
        _live.Clear();
        Hint = "";
        Transcript = session.Transcript;
    }
}
