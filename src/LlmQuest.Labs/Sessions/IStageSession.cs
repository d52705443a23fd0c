using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Labs.Sessions;

/// <summary>A learner in a stage: what a screen shows and what it may ask for. Used from one thread, apart from <see cref="Model"/>.</summary>
public interface IStageSession
{
    /// <summary>The course.</summary>
    World World { get; }

    /// <summary>Where the learner is; of the copy while one is open.</summary>
    RunState State { get; }

    /// <summary>What the last line that was submitted asks of the program, outside the run; null when it was for the run.</summary>
    Command? OfProgram { get; }

    /// <summary>Name of the stage.</summary>
    string Title { get; }

    /// <summary>The goal in one line; that nothing is left to do where there is none.</summary>
    string GoalLine { get; }

    /// <summary>Whether this is a copy in which nothing counts.</summary>
    bool IsCopy { get; }

    /// <summary>What was said. Grows, until a copy is left, or the oldest blocks go.</summary>
    IReadOnlyList<TranscriptEntry> Transcript { get; }

    /// <summary>The model's state right now; safe from any thread.</summary>
    ModelStatus Model { get; }

    /// <summary>Takes a command line. When it returns, the command is recorded and <see cref="Transcript"/> has the reply.</summary>
    SubmitOutcome Submit(string line);

    /// <summary>Runs the lab that <see cref="Submit"/> announced and tells what comes of it: its beginning, texts and facts so far. When it ends, the experiment is recorded and told in <see cref="Transcript"/>, also when it was cancelled.</summary>
    /// <param name="cancellationToken">Stops the answer; what came is kept. The enumeration then ends without an exception.</param>
    IAsyncEnumerable<LabUpdate> AnswerAsync(CancellationToken cancellationToken);

    /// <summary>The last experiment of a lab of this stage, with all that came of it where it was made in this sitting; null when there is none since the last snapshot of the run. Safe from any thread.</summary>
    /// <param name="lab">Id of the lab within the stage.</param>
    LabDone? LastOf(string lab);

    /// <summary>Loads the model, once, off the calling thread; <see cref="Model"/> tells the progress.</summary>
    /// <exception cref="Inference.ModelException">The model cannot be used.</exception>
    Task LoadModelAsync(CancellationToken cancellationToken);

    /// <summary>What a typed beginning could become, for the Tab key; best first.</summary>
    IReadOnlyList<string> Complete(string beginning);
}
