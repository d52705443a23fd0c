using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Text;

namespace LlmQuest.Tui.Today;

/// <summary>The bets of a day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Digest">Digest of the model that is asked.</param>
/// <param name="Model">Its name.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Bets">The bets, in the order of the sentence.</param>
internal sealed record DailyGame(DateOnly Day, string Digest, string Model, string Sentence, ImmutableArray<DailyBet> Bets)
{
    private const double Even = 0.25;

    /// <summary>The first bet that waits for the learner, from 0; null when there is none.</summary>
    public int? Next => Bets.Select((bet, i) => (bet, i)).FirstOrDefault(pair => pair.bet.Pick is null, (null!, -1)).Item2 is >= 0 and var at ? at : null;

    /// <summary>Whether a bet is revealed at the next start.</summary>
    public bool IsSealed => Bets.Any(bet => bet.IsSealed);

    /// <summary>Whether all bets are made and revealed.</summary>
    public bool IsOver => Bets.All(bet => bet.IsRevealed);

    /// <summary>Bits won by the bets that are revealed.</summary>
    public double Bits => Bets.Where(bet => bet.IsRevealed).Sum(bet => bet.Bits ?? 0);

    /// <summary>Five lines for a friend, which give nothing away.</summary>
    public string Result => string.Join('\n',
        string.Create(CultureInfo.InvariantCulture, $"LlmQuest, sentence of the day, {Day:yyyy-MM-dd}"),
        $"against {DisplayText.Strip(Model)}",
        string.Join(' ', Bets.Select(Mark)),
        string.Create(CultureInfo.InvariantCulture, $"{Told(Bits)} in {Bets.Length} bets"),
        "+ won, = about even, - lost; type today to play the same sentence");

    /// <summary>Bits in words: won, or lost.</summary>
    public static string Told(double bits) => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(bits):0.00} bits {(Math.Round(bits, 2) < 0 ? "lost" : "won")}");

    /// <summary>Reveals the sealed bet.</summary>
    public DailyGame Reveal() => this with { Bets = [.. Bets.Select(bet => bet with { IsSealed = false })] };

    /// <summary>Makes the next bet.</summary>
    public DailyGame Choose(int pick, double? said, bool isSealed)
        => Next is { } at ? this with { Bets = Bets.SetItem(at, Bets[at] with { Pick = pick, Said = said, IsSealed = isSealed }) } : this;

    private static string Mark(DailyBet bet) => bet.IsRevealed ? bet.Bits switch { > Even => "+", < -Even => "-", _ => "=" } : "?";
}
