using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Explore;

namespace LlmQuest.Labs.Simulate;

/// <summary>What the labs answer a synthetic learner: made up, and such that it goes as the learner's lot was drawn.</summary>
/// <param name="world">The course.</param>
/// <param name="solving">Experiments that meet goals.</param>
/// <param name="chance">Draws.</param>
internal sealed class MadeUpExperiments(World world, SolvingExperiments solving, Chance chance)
{
    /// <summary>What stands in the place of a model.</summary>
    public const string ModelName = "simulated";

    private const int MostTries = 30;
    private readonly Stepper _stepper = new(world);

    /// <summary>The event that ends an experiment.</summary>
    /// <param name="state">The run.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="goal">The goal it is to meet, or null.</param>
    /// <param name="isRight">Whether a guess is to come true or a lock to open.</param>
    public RunEvent Answer(RunState state, LabRequest request, LabGoal? goal, bool isRight)
    {
        if (world.Labs.Find(request.Lab) is not { } lab || lab.ProblemOf(request.Parameters) is not null)
        {
            return new AnswerInterrupted([], "The lab cannot run with these settings.");
        }

        StageMap stage = world.Stage(state.Stage);
        Experiment experiment = stage.Challenge(request.Challenge) switch
        {
            SteerChallenge door => Tried(lab, request, door.Lock.Probability, isRight),
            PredictChallenge predict => Guessed(state, lab, request, predict, isRight),
            _ => goal is not null && solving.Of(stage, goal) is { } met ? met : MadeUp.Of(lab, request.Parameters, Palette.Plain, chance, ModelName),
        };
        return Recorded(state, request, experiment);
    }

    private static ExperimentRecorded Recorded(RunState state, LabRequest request, Experiment experiment) => new(experiment, state.Stage, request.LabId, request.Challenge);

    private Experiment Tried(LabDeclaration lab, LabRequest request, double wanted, bool isRight)
    {
        double probability = isRight ? wanted + ((1 - wanted) * chance.Share() * 0.8) : wanted * chance.Share() * 0.95;
        double tokens = request.Parameters.GetValueOrDefault("text")?.Text?.Split(' ').Length ?? 1;
        Experiment experiment = MadeUp.Of(lab, request.Parameters, Palette.Plain, chance, ModelName);
        return experiment with { Facts = experiment.Facts.SetItem("guess_p", LabValue.Of(probability)).SetItem("prompt_tokens", LabValue.Of(Math.Ceiling(tokens * 1.25))) };
    }

    // The rules themselves say what a guess is worth; so they are asked, and nothing is recorded.
    private Experiment Guessed(RunState state, LabDeclaration lab, LabRequest request, PredictChallenge predict, bool isRight)
    {
        LabValue? guess = state.Record(state.Stage, predict.Id)?.Guess;
        Palette palette = SolvingExperiments.Around(predict.Expectation.Value.Condition)
            .With(guess?.Number is { } number ? Enumerable.Repeat(number, isRight ? 12 : 1) : [], guess?.Text is { } text ? Enumerable.Repeat(text, isRight ? 6 : 1) : []);
        Experiment? other = null;
        for (int i = 0; ; i++)
        {
            Experiment experiment = MadeUp.Of(lab, request.Parameters, palette, chance, ModelName);
            PredictionScored? scored = _stepper.Step(state, new JournalEntry(state.LastExperiment + 1, Guid.Empty, default, Recorded(state, request, experiment), "", "")).State.Owed.OfType<PredictionScored>().FirstOrDefault();
            other = scored is null ? other : experiment;
            if (scored?.Passed == isRight || i >= MostTries)
            {
                return other ?? experiment;
            }
        }
    }
}
