using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Tui.Tests;

/// <summary>A session whose answers a test writes piece by piece.</summary>
internal sealed class FakeSession : IStageSession
{
    private readonly List<TranscriptEntry> _transcript = [new(TranscriptKind.Title, "The Hall"), new(TranscriptKind.Story, "A brass horn hangs from the roof.")];
    private Channel<LabText> _pieces = Channel.CreateUnbounded<LabText>();

    public World World { get; } = ACourse.OneRoom();

    public RunState State => RunState.Empty with { Course = "course", Stage = "hall", Transcript = [.. Transcript], Said = Transcript.Count + Forgotten };

    /// <summary>How much was said before what the transcript keeps.</summary>
    public int Forgotten { get; set; }

    public Command? OfProgram => null;

    public LabDone? LastOf(string lab) => null;

    public Exception? LoadFailure { get; set; }

    public Exception? SubmitFailure { get; set; }

    public string Title => "The Hall";

    public string GoalLine { get; set; } = "Goal: Make it say the same thing twice";

    public bool IsCopy { get; private set; }

    public IReadOnlyList<TranscriptEntry> Transcript
    {
        get
        {
            lock (_transcript)
            {
                return [.. _transcript];
            }
        }
    }

    public ModelStatus Model { get; set; } = new(ModelState.Ready, 1, "SmolLM2", "CPU (haswell)", 110);

    public void Write(string text, int sample = 0) => _pieces.Writer.TryWrite(new LabText(sample, text, 0));

    public void EndAnswer() => _pieces.Writer.TryComplete();

    public SubmitOutcome Submit(string line)
    {
        if (SubmitFailure is not null)
        {
            throw SubmitFailure;
        }

        IsCopy |= line == "play";
        if (line == "back")
        {
            IsCopy = false;
            Leave();
            return SubmitOutcome.Show;
        }

        Say(TranscriptKind.Command, line);
        if (line == "quit")
        {
            return SubmitOutcome.Quit;
        }

        if (line == "generate")
        {
            _pieces = Channel.CreateUnbounded<LabText>();
            return SubmitOutcome.Answer;
        }

        Say(TranscriptKind.Reply, $"You said {line}.");
        return SubmitOutcome.Show;
    }

    public async IAsyncEnumerable<LabUpdate> AnswerAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string all = "";
        using CancellationTokenRegistration stopped = cancellationToken.Register(EndAnswer);
        await foreach (LabText piece in _pieces.Reader.ReadAllAsync(CancellationToken.None))
        {
            all += piece.Text;
            yield return piece;
        }

        Say(TranscriptKind.Answer, all);
        Say(TranscriptKind.Figures, cancellationToken.IsCancellationRequested ? "stopped by you" : "the model ended");
    }

    public Task LoadModelAsync(CancellationToken cancellationToken) => LoadFailure is null ? Task.CompletedTask : Task.FromException(LoadFailure);

    public IReadOnlyList<string> Complete(string beginning) => beginning.StartsWith("se", StringComparison.Ordinal) ? ["set ", "settings"] : [];

    // What a copy said goes with it.
    private void Leave()
    {
        lock (_transcript)
        {
            _transcript.RemoveRange(2, _transcript.Count - 2);
        }
    }

    public void Add(TranscriptKind kind, string text) => Say(kind, text);

    private void Say(TranscriptKind kind, string text)
    {
        lock (_transcript)
        {
            _transcript.Add(new TranscriptEntry(kind, text));
        }
    }
}
