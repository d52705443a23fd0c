using System.Globalization;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Pages;

/// <summary>Points, stars, rank, and how good the predictions are.</summary>
internal sealed class ScorePage(IStageSession session) : Page("Score")
{
    private const int NameColumns = 20;
    private const int BarColumns = 20;

    public override IReadOnlyList<Row> Rows(int width)
    {
        (World world, RunState state) = (session.World, session.State);
        Currencies purse = state.Purse;
        (string rank, string next) = Ranks.Of(state.Calibration);
        int passed = world.Rooms.Count(stage => state.Passed.ContainsKey(stage.Id));
        int stars = world.Rooms.Sum(stage => state.Passed.GetValueOrDefault(stage.Id));
        (string Name, string Text)[] lines =
        [
            ("points", string.Create(CultureInfo.InvariantCulture, $"{purse.Xp} XP")),
            ("stages", string.Create(CultureInfo.InvariantCulture, $"{passed} of {world.Rooms.Length} passed, {stars} of {3 * world.Rooms.Length} stars")),
            ("rank", next.Length == 0 ? rank : $"{rank}; for the next one: {next}"),
            ("bits won", string.Create(CultureInfo.InvariantCulture, $"{purse.Bits:0.##} by predictions")),
            ("experiments", $"{purse.Experiments.ToString(CultureInfo.InvariantCulture)}, {Quantity.Of(purse.Tokens, "token")} read and written"),
            .. purse is { ContextUsed: { } used, ContextLength: { } length } ? [("context left", $"{Quantity.Of(length - used, "token")} of {length.ToString(CultureInfo.InvariantCulture)} in the last conversation")] : Array.Empty<(string, string)>(),
            ("days", $"played on {Quantity.Of(state.Days, "day")}"),
            ("badges", string.Create(CultureInfo.InvariantCulture, $"{state.Badges.Length} of {BadgeTable.All.Length}; inventory shows them")),
        ];
        return [.. lines.SelectMany(line => Fields.Named(line.Name, line.Text, NameColumns, width)), .. Fields.Heading("Predictions"), .. Curve(state.Calibration, width)];
    }

    private static IEnumerable<Row> Curve(Calibration calibration, int width)
    {
        if (calibration.Count == 0)
        {
            return Row.Wrap("No predictions with a probability yet: say how sure you are, as in predict mat 70%.", width, Tone.Faint);
        }

        return
        [
            Row.Of("said      right", Tone.Faint),
            .. calibration.Bins.Where(bin => bin.Count > 0).Select(bin => Line(bin.Said / bin.Count, bin.Came / bin.Count, bin.Count)),
            .. Row.Wrap($"Off by {Percent(calibration.Error ?? 0)} on average. The nearer the two columns, the better you know what you know.", width),
        ];
    }

    private static Row Line(double said, double right, int count)
        => Row.Of($"{Percent(said),5}     {Percent(right),5} {Cells.Pad(new string('█', (int)Math.Round(right * BarColumns)), BarColumns)} {Quantity.Of(count, "prediction")}");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
