using System.Collections.Immutable;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Engine;

/// <summary>The rules of the game: a recorded event and a state make the next state, and what the host is to do.</summary>
public static class Stepper
{
    /// <summary>Takes one step. Pure: no clock, no chance, no file.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="entry">What was recorded.</param>
    public static (RunState State, ImmutableArray<Effect> Effects) Step(RunState state, JournalEntry entry) => entry.Event switch
    {
        RunStarted => (Arrive(state), []),
        CommandEntered command => CommandStep.Take(state, command.Text),
        ExperimentRecorded recorded => ExperimentStep.Take(state, recorded.Experiment, entry.Sequence),
        AnswerInterrupted interrupted => (Interrupt(state, interrupted), []),
        ChallengePassed passed => (Pass(state, passed), []),
        _ => (state, []),
    };

    private static RunState Arrive(RunState state) => state
        .Say(TranscriptKind.Title, state.Stage.Title)
        .Say(TranscriptKind.Story, state.StoryText)
        .Say(TranscriptKind.Reply, "Type help to see what you can do here.");

    private static RunState Interrupt(RunState state, AnswerInterrupted interrupted)
    {
        foreach (string text in interrupted.Texts)
        {
            state = state.Say(TranscriptKind.Answer, text);
        }

        return state.Say(TranscriptKind.Problem, interrupted.Reason) with { AnswerDue = false };
    }

    private static RunState Pass(RunState state, ChallengePassed passed)
    {
        state = state with { Passed = state.Passed.Add(passed.Challenge) };
        state = state.Say(TranscriptKind.Success, $"Passed: {state.Challenge.Title}");
        return state.Stage.KeyPoints.IsEmpty
            ? state
            : state.Say(TranscriptKind.Story, "To remember:\n" + string.Join('\n', state.Stage.KeyPoints.Select(point => "- " + point)));
    }
}
