using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Today;

/// <summary>The sentence of the day, bet by bet.</summary>
/// <param name="play">The bets of who plays.</param>
internal sealed class TodayPage(DailyPlay play) : BackgroundPage<TodayView>("Sentence of the day", "The model reads the sentence of the day …")
{
    private const int Step = 5;
    private int? _sure;
    private bool _isLater;
    private string? _told;

    public override string? Do(string deed)
    {
        switch (deed.Split(' '))
        {
            case ["less"]:
                _sure = Math.Max(Step, (_sure ?? 50) - Step);
                break;
            case ["more"]:
                _sure = Math.Min(100 - Step, (_sure ?? 50) + Step);
                break;
            case ["sure"]:
                _sure = _sure is null ? 50 : null;
                break;
            case ["later"]:
                _isLater = !_isLater;
                break;
            case ["pick", var number]:
                _told = play.Bet(string.Create(CultureInfo.InvariantCulture, $"{number}{(_sure is { } sure ? $" {sure}%" : "")}{(_isLater ? " later" : "")}"));
                (_sure, _isLater) = (null, false);
                break;
        }

        Changed();
        return null;
    }

    /// <summary>How a bet ended, in words.</summary>
    public static string Told(DailyBet bet)
    {
        int best = Enumerable.Range(0, bet.Candidates.Count).MaxBy(bet.Share);
        string likeliest = best == bet.Pick ? "the likeliest of the four" : $"the likeliest was \"{Glyphs.Line(bet.Candidates[best].Piece).TrimStart()}\"";
        string said = bet.Said is { } share ? $"you said {Percent(share)}, " : "";
        return $"{said}the model gives it {Percent(bet.Share(bet.Pick!.Value))} among the four, {likeliest}; {Bits(bet.Bits ?? 0)}.";
    }

    protected override IEnumerable<Row> Rows(TodayView found, int width)
    {
        DailyGame game = play.Game ?? found.Game;
        return
        [
            .. Row.Wrap(_told ?? found.Remark, width, Tone.Strong).Where(row => row.Text.Length > 0),
            .. game.Bets.SelectMany((bet, i) => bet.Pick is null ? [] : Done(bet, i, width)),
            .. game.IsSealed ? Row.Wrap("Sealed. It is revealed when you start the program the next time.", width, Tone.Warning)
                : game.Next is { } next ? Open(game.Bets[next], next, game.Bets.Length, width)
                : Over(game, width),
        ];
    }

    private static IEnumerable<Row> Done(DailyBet bet, int place, int width)
    {
        string number = string.Create(CultureInfo.InvariantCulture, $"{place + 1}. ");
        string piece = Glyphs.Line(bet.Candidates[bet.Pick!.Value].Piece).TrimStart();
        string before = "… " + string.Join(' ', bet.Before.Split(' ').TakeLast(4));
        return Row.Wrap($"{number}{before} {piece}: {(bet.IsSealed ? "sealed" : Told(bet))}", width, bet.IsSealed ? Tone.Faint : Tone.Normal);
    }

    private IEnumerable<Row> Open(DailyBet bet, int place, int all, int width)
    {
        string sure = _sure is { } percent ? $"{percent.ToString(CultureInfo.InvariantCulture)} %" : "not said";
        return
        [
            .. Fields.Heading(string.Create(CultureInfo.InvariantCulture, $"Bet {place + 1} of {all}: which of these does the model find likeliest?")),
            .. Row.Wrap($"{bet.Before} …", width, Tone.Strong),
            Row.Empty,
            .. bet.Candidates.Select((candidate, i) => Row.Of(new Part("   "), Fields.Own(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Glyphs.Line(candidate.Piece).TrimStart()}"), string.Create(CultureInfo.InvariantCulture, $"pick {i + 1}")))),
            Row.Empty,
            Row.Of(new Part("how likely among these: "), Fields.Own($"< {sure} >", "sure") with { Less = Deeds.Own + "less", More = Deeds.Own + "more" }).OnlyDrawn(),
            Row.Of(Fields.Own(_isLater ? "[x] reveal it at the next start" : "[ ] reveal it at the next start", "later")).OnlyDrawn(),
            .. Row.Wrap("Typed: today 2, today 2 70%, today 2 70% later. A choice alone wins up to 2 bits against choosing blindly; with a probability up to 1 bit against a coin. Both can lose.", width, Tone.Faint),
        ];
    }

    private static IEnumerable<Row> Over(DailyGame game, int width) =>
    [
        .. Fields.Heading(DailyGame.Told(game.Bits)),
        .. Row.Wrap(game.Sentence, width, Tone.Strong),
        Row.Empty,
        Row.Of("For a friend:", Tone.Faint),
        .. game.Result.Split('\n').Select(line => Row.Of("  " + line)),
        Row.Empty,
        Row.Of(Fields.Deed("[copy]", "copy today")),
    ];

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");

    private static string Bits(double bits) => string.Create(CultureInfo.InvariantCulture, $"{bits:+0.00;-0.00;0.00} bits");
}
