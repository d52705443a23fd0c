using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine.Rules;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine;

/// <summary>The rules of the game: a recorded event and a state make the next state, and what the host is to do.</summary>
/// <param name="world">The course.</param>
/// <remarks>Pure: no clock, no chance, no file. What follows from an event, such as a verdict, is an event of its own: the new state owes it
/// (<see cref="RunState.Owed"/>), and the host records it before it takes anything else.</remarks>
public sealed class Stepper(World world)
{
    /// <summary>The course.</summary>
    public World World => world;

    /// <summary>Takes one step.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="entry">What was recorded.</param>
    public (RunState State, ImmutableArray<Effect> Effects) Step(RunState state, JournalEntry entry)
    {
        ImmutableArray<RunEvent> rest = StillOwed(state.Owed, entry.Event);
        Turn turn = Take(new Turn(world, CountDay(state with { Owed = [] }, entry.Time)), entry);
        return (turn.State with { Owed = [.. turn.Owed, .. rest] }, turn.Effects);
    }

    private static Turn Take(Turn turn, JournalEntry entry) => entry.Event switch
    {
        CommandEntered command => CommandRules.Take(turn, command.Text),
        ExperimentRecorded recorded => ExperimentRules.Take(turn, recorded, entry.Sequence),
        AnswerInterrupted interrupted => ExperimentRules.Interrupt(turn, interrupted),
        RunStarted started => PlaceRules.Start(turn, started),
        Moved moved => PlaceRules.Arrive(turn, moved.Stage, moved.Scene),
        CourseOpened opened => EditRules.Opened(turn, opened),
        CourseEdited edited => EditRules.Take(turn, edited),
        CampfireLit lit => CampfireRules.Light(turn, lit),
        CampfireAnswered answered => CampfireRules.Answered(turn, answered),
        ThingTaken taken => ThingRules.Taken(turn, taken),
        Talked talked => TalkRules.Talked(turn, talked),
        SettingChanged changed => SettingRules.Changed(turn, changed),
        Returned returned => RecapRules.Returned(turn, returned),
        HandsShown shown => BetRules.Taken(turn, shown),
        Surprised surprised => SurpriseRules.Taken(turn, surprised),
        Remarked => turn.Reply("Thank you. It is kept for the instructor."),
        RunRecovered recovered => Recovered(turn, recovered),
        _ => ChallengeRules.Take(turn, entry.Event),
    };

    /// <summary>Whether a line opens a copy, which the host does and records nothing of.</summary>
    /// <param name="state">The run.</param>
    /// <param name="line">The line.</param>
    public bool OpensCopy(RunState state, string line) => !state.IsSandbox && CommandRules.IsPlay(new Turn(world, state), line);

    /// <summary>What a line asks of the program, outside the run; null when it is for the run.</summary>
    /// <param name="state">The run.</param>
    /// <param name="line">The line.</param>
    public Command? OfProgram(RunState state, string line) => CommandRules.OfProgram(new Turn(world, state), line);

    /// <summary>A copy of the stage in which nothing counts; a finished stage can be played anew in it.</summary>
    /// <param name="state">The run.</param>
    public RunState Sandbox(RunState state) => SandboxRules.Open(world, state);

    /// <summary>The place told once more, as <c>look</c> does; challenges that an edit has added to it are met.</summary>
    /// <param name="state">The run.</param>
    public RunState Retold(RunState state) => PlaceRules.Retell(new Turn(world, state)).State;

    private static Turn Recovered(Turn turn, RunRecovered recovered) => RunStateJson.Read(recovered.State) is { } state
        ? turn with { State = state }
        : turn.Problem($"What was taken up behind a damaged place of your run ({recovered.Lost}) cannot be read by this version: it is kept in the file, and a version that knows it will show it.");

    // A line of the learner or the end of an experiment begins anew: what was owed before it was owed under another text of the lesson.
    private static ImmutableArray<RunEvent> StillOwed(ImmutableArray<RunEvent> owed, RunEvent next)
    {
        if (next is CommandEntered or ExperimentRecorded or AnswerInterrupted || owed.IsEmpty)
        {
            return [];
        }

        for (int i = 0; i < owed.Length; i++)
        {
            if (owed[i].GetType() == next.GetType())
            {
                return owed[(i + 1)..];
            }
        }

        return [];
    }

    private static RunState CountDay(RunState state, DateTimeOffset time)
    {
        DateOnly day = DateOnly.FromDateTime(time.UtcDateTime);
        return day > state.LastDay ? state with { Days = state.Days + 1, LastDay = day } : state;
    }
}
