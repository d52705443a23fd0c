using System.Collections.Immutable;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Labs.Explore;

/// <summary>A run without a journal and without a model: where typed lines have led so far. Labs are answered by made-up experiments.</summary>
/// <remarks>What a lab answers depends on the seed, on what is asked and on how many experiments there were; so the same lines lead to the same place.</remarks>
internal sealed record Walk
{
    private const int Refused = 12;
    private const int MostEntries = 60;
    private const int FewEntries = 20;

    private Walk(Stepper stepper, long seed)
    {
        Stepper = stepper;
        Seed = seed;
    }

    /// <summary>The run, or the copy that is being played.</summary>
    public RunState State { get; private init; } = RunState.Empty;

    public World World => Stepper.World;

    private Stepper Stepper { get; }

    private long Seed { get; }

    private RunState? Outside { get; init; }

    private long Sequence { get; init; }

    public static Walk Begin(World world, long seed)
    {
        var walk = new Walk(new Stepper(world), seed);
        walk = walk.Record(new RunStarted(world.Course.Id, world.Stages[0].Id)).Walk;
        return CourseChange.Events(world, walk.State).Aggregate(walk, (before, change) => before.Record(change).Walk);
    }

    /// <summary>Where a typed line leads, to the end of the experiment that it asks for.</summary>
    public Walk Type(string line)
    {
        if (Stepper.OpensCopy(State, line))
        {
            return this with { Outside = State, State = Stepper.Sandbox(State.Say(TranscriptKind.Command, line)) };
        }

        (Walk walk, LabRequest? request) = Record(new CommandEntered(line));
        return request is null ? walk : walk.Record(walk.Answer(request)).Walk;
    }

    /// <summary>The same walk behind a snapshot that was written and read; null when the text cannot be read.</summary>
    public Walk? Reloaded() => RunStateJson.Read(RunStateJson.Write(State)) is { } state ? this with { State = state } : null;

    private RunEvent Answer(LabRequest request)
    {
        var chance = Chance.After($"{Seed} {State.Purse.Experiments} {Said(request)}");
        LabDeclaration? lab = World.Labs.Find(request.Lab);
        string? problem = lab is null ? DeclaredLabs.Registry.NoLab(request.Lab) : lab.ProblemOf(request.Parameters);
        return problem is not null || chance.OneIn(Refused)
            ? new AnswerInterrupted(["half an"], problem ?? "The robot's lab refused this once: try again.")
            : new ExperimentRecorded(MadeUp.Of(lab!, request.Parameters, chance), State.Stage, request.LabId, request.Challenge);
    }

    private static string Said(LabRequest request) => $"{request.Lab} {request.LabId} {request.Challenge} {string.Join(' ', request.Parameters.Select(pair => $"{pair.Key}={pair.Value}"))}";

    private (Walk Walk, LabRequest? Request) Record(RunEvent runEvent)
    {
        (Walk walk, LabRequest? request) = Take(runEvent);
        while (!walk.State.Owed.IsEmpty)
        {
            (walk, LabRequest? owed) = walk.Take(walk.State.Owed[0]);
            request = owed ?? request;
        }

        return (walk, request);
    }

    // Through its line and back, as through a file.
    private (Walk Walk, LabRequest? Request) Take(RunEvent runEvent)
    {
        (string line, _) = JournalLine.Write(Sequence + 1, Guid.Empty, DateTimeOffset.UnixEpoch, runEvent, "");
        (RunState state, ImmutableArray<Effect> effects) = Stepper.Step(State, JournalLine.Read(line));
        Walk walk = this with { State = state, Sequence = Sequence + 1 };
        walk = effects.Aggregate(walk, Perform).Shortened();
        return (walk, effects.OfType<RunLabEffect>().LastOrDefault()?.Request);
    }

    // What was said decides nothing, and the robot says much.
    private Walk Shortened() => State.Transcript.Count <= MostEntries
        ? this
        : this with { State = State with { Transcript = State.Transcript.RemoveRange(0, State.Transcript.Count - FewEntries) } };

    private static Walk Perform(Walk walk, Effect effect) => effect switch
    {
        CloseSandboxEffect when walk.Outside is { } outside => walk with { State = outside, Outside = null },
        _ => walk,
    };
}
