using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;

namespace LlmQuest.Tui.Pages;

/// <summary>What passing a stage came to.</summary>
/// <param name="Stage">Name of the stage.</param>
/// <param name="Course">Name of the course.</param>
/// <param name="Stars">Stars, 1 to 3.</param>
/// <param name="Xp">Points won in it.</param>
/// <param name="AllXp">All points of the run.</param>
/// <param name="Attempts">Answers that were given in it.</param>
/// <param name="Hints">Hints that were taken.</param>
/// <param name="Revealed">Solutions that were looked at.</param>
/// <param name="Best">The best prediction, in words; empty when there was none.</param>
/// <param name="Won">Treasures that it gave.</param>
/// <param name="IsCopy">Whether it was a copy, in which nothing counts.</param>
internal sealed record ClearCard(string Stage, string Course, int Stars, int Xp, int AllXp, int Attempts, int Hints, int Revealed, string Best, IReadOnlyList<string> Won, bool IsCopy)
{
    /// <summary>The card as a line that may be pasted anywhere.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"LlmQuest, {Course}: passed {Stage} {Pages.Stars.Of(Stars)} with {Quantity.Of(Stars, "star")} of 3, {Xp} XP, {(Attempts > 0 ? Quantity.Of(Attempts, "attempt") + ", " : "")}{Quantity.Of(Hints, "hint")}.");

    /// <summary>The card of the stage that was passed last.</summary>
    public static ClearCard Of(IStageSession session)
    {
        (World world, RunState state) = (session.World, session.State);
        StageMap stage = state.Passed.ContainsKey(state.Stage) ? world.Stage(state.Stage) : world.Stage(state.Passed.Keys.LastOrDefault(state.Stage));
        (Challenge Challenge, ChallengeRecord Record)[] met = [.. stage.Challenges.Select(challenge => (challenge, state.Record(stage.Id, challenge.Id))).Where(pair => pair.Item2 is not null).Select(pair => (pair.challenge, pair.Item2!))];
        return new ClearCard(
            DisplayText.Strip(stage.Stage.Title),
            DisplayText.Strip(world.Course.Title),
            state.Passed.GetValueOrDefault(stage.Id, 1),
            met.Sum(pair => pair.Record.Xp),
            state.Purse.Xp,
            met.Sum(pair => pair.Record.Attempts),
            met.Sum(pair => pair.Record.Hints),
            met.Count(pair => pair.Record.Status == ChallengeStatus.Revealed),
            BestOf(met),
            [.. stage.Stage.Grants.Where(state.Treasures.Contains).Select(id => DisplayText.Strip(world.Treasures.GetValueOrDefault(id)?.Name ?? id))],
            state.IsSandbox);
    }

    private static string BestOf(IEnumerable<(Challenge Challenge, ChallengeRecord Record)> met)
        => met.Where(pair => pair.Challenge is PredictChallenge && pair.Record is { Attempts: > 0, Answers.Length: > 0, Share: > 0 }).OrderByDescending(pair => pair.Record.Share).Select(pair => pair.Record).FirstOrDefault() is { } best
            ? string.Create(CultureInfo.InvariantCulture, $"you said {DisplayText.Strip(best.Answers[^1].Answer)}, worth {100 * best.Share:0} % of its points")
            : "";
}
