using System.Globalization;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>Points, stars, badges and predictions.</summary>
internal static class ScoreText
{
    public static string Of(World world, RunState state) => string.Join('\n', Lines(world, state));

    private static IEnumerable<string> Lines(World world, RunState state)
    {
        Currencies purse = state.Purse;
        (string rank, string next) = Ranks.Of(state.Calibration);
        int[] stars = [.. world.Rooms.Where(stage => state.Passed.ContainsKey(stage.Id)).Select(stage => state.Passed[stage.Id])];
        yield return string.Create(CultureInfo.InvariantCulture, $"Points: {purse.Xp} XP. Stages passed: {stars.Length} of {world.Rooms.Length}. Stars: {stars.Sum()}.");
        yield return next.Length == 0 ? $"Rank: {rank}." : $"Rank: {rank}. For the next one: {next}.";
        yield return string.Create(CultureInfo.InvariantCulture, $"Bits won by predictions: {purse.Bits:0.##}.");
        yield return $"{Quantity.Of(purse.Experiments, "experiment")}, {Quantity.Of(purse.Tokens, "token")} spent.";
        if (purse is { ContextUsed: { } used, ContextLength: { } length })
        {
            yield return $"Context left in the last conversation: {Quantity.Of(length - used, "token")} of {length.ToString(CultureInfo.InvariantCulture)}.";
        }

        yield return $"Played on {Quantity.Of(state.Days, "day")}.";
        yield return state.Badges.IsEmpty ? "No badges yet." : "Badges:";
        foreach (string badge in state.Badges)
        {
            yield return $"  {BadgeTable.Of(badge)}";
        }

        yield return CalibrationText.Of(state.Calibration);
    }
}
