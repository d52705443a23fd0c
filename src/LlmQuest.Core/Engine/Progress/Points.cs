using LlmQuest.Core.Courses;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>What challenges, hints and stages are worth.</summary>
internal static class Points
{
    private const int Most = 100_000;
    private const int UsualHintShare = 5;
    private const int ThreeStars = 90;
    private const int TwoStars = 60;

    /// <summary>Points for passing a challenge: its share, less what its hints cost; at least one where there are any to win.</summary>
    /// <param name="challenge">The challenge.</param>
    /// <param name="share">Share of the points, from 0 to 1.</param>
    /// <param name="hintCost">What the hints cost.</param>
    public static int For(Challenge challenge, double share, int hintCost)
        => Math.Max(Math.Min(1, challenge.Xp), (int)Math.Round(challenge.Xp * share) - hintCost);

    /// <summary>Points as they were recorded, within what a challenge can be worth: a run from elsewhere may say anything.</summary>
    /// <param name="recorded">What the event says.</param>
    public static int Safe(int recorded) => Math.Clamp(recorded, 0, Most);

    /// <summary>What a hint costs: what the lesson says, or a fifth of the challenge's points.</summary>
    /// <param name="challenge">The challenge.</param>
    /// <param name="hint">The hint.</param>
    public static int CostOf(Challenge challenge, Hint hint) => hint.Cost ?? challenge.Xp / UsualHintShare;

    /// <summary>Stars of a passed stage: three from 90 % of its points, two from 60 %, else one.</summary>
    /// <param name="state">The run.</param>
    /// <param name="stage">The stage.</param>
    public static int Stars(RunState state, StageMap stage) => Unlocks.Percent(state, stage) switch
    {
        >= ThreeStars => 3,
        >= TwoStars => 2,
        _ => 1,
    };
}
