using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Labs.Explore;

/// <summary>What could be answered now: rightly, wrongly, or with something nobody foresaw.</summary>
internal static class Answers
{
    private const int Seldom = 1;
    private const int Sometimes = 4;
    private const int Often = 8;
    private static readonly string[] Anything = ["a", "b c", "1a 2b 3c", "3", "0.25", "token", "I do not know", "c b a d e", "none", "1,000 km", "½", "2-1"];
    private static readonly string[] Guesses = ["0.4", "40%", "the 70%", "\"the\"", "3", "120 sure 55 %", "1", "-1", "lots"];
    private static readonly string[] Texts = ["The king's door is made of solid", "gold", "x", "Shining treasure, \"solid", "a"];

    public static IEnumerable<Idea> Of(World world, RunState state, Chance chance)
    {
        foreach (Idea idea in Campfire(world, state, chance))
        {
            yield return idea;
        }

        ImmutableArray<Challenge> met = Current.Met(world, state);
        if (met.Length > 1)
        {
            yield return new Idea(FormattableString.Invariant($"task {chance.Below(met.Length) + 1}"), Sometimes);
        }

        if (Current.Challenge(world, state) is { } challenge)
        {
            bool isDone = state.IsDone(state.Stage, challenge.Id);
            yield return new Idea(Line(challenge, state.Stage, chance), isDone ? Seldom : Often);
            yield return new Idea($"answer {chance.Of(Anything)}", Seldom);
            yield return new Idea("hint", isDone ? Seldom : Sometimes);
            yield return new Idea("reveal", Seldom);
        }
    }

    private static IEnumerable<Idea> Campfire(World world, RunState state, Chance chance)
    {
        if (state.Campfire.Length > 0 && world.Challenge(state.Campfire) is { } asked)
        {
            yield return new Idea(Line(asked.Challenge, asked.Stage.Id, chance), Often);
        }
    }

    private static string Line(Challenge challenge, string stage, Chance chance) => challenge switch
    {
        PredictChallenge => $"predict {chance.Of(Guesses)}",
        SteerChallenge { Lock: var door } => $"steer {(chance.OneIn(3) ? door.Text : chance.Of(Texts))}",
        DoChallenge => "generate",
        _ => $"answer {Answer(challenge, stage, chance)}",
    };

    private static string Answer(Challenge challenge, string stage, Chance chance)
    {
        string[] wrong = [.. ModelAnswer.Wrong(challenge).Select(listed => listed.Answer).OfType<string>(), .. ModelAnswer.Unsolved(challenge)];
        string[] right = [.. ModelAnswer.Right(challenge).Select(listed => listed.Answer).OfType<string>(), .. ModelAnswer.Of(challenge, stage) is { } model ? new[] { model } : []];
        string[] from = right.Length > 0 && chance.OneIn(2) ? right : wrong.Length > 0 ? wrong : Anything;
        return chance.Of(from);
    }
}
