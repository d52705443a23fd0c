using System.Globalization;
using LlmQuest.Labs;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Today;

/// <summary>The sentence of the day: kept after every bet, so that it is played once a day and can be gone on with.</summary>
/// <param name="file">Where it is kept.</param>
/// <param name="labs">The labs.</param>
/// <param name="time">The clock.</param>
internal sealed class TodayDesk(IDailyFile file, ILabBench labs, TimeProvider time)
{
    private const string Later = "later";
    private readonly DailyBench _bench = new(labs);
    private readonly Lock _gate = new();
    private DailyGame? _game;
    private bool _sealedHere;

    /// <summary>The result of the day, to be copied; empty before it is over.</summary>
    public string Result => _game is { IsOver: true } game ? game.Result : "";

    private DateOnly Day => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>What the title screen says of it. Asks no model.</summary>
    public string Standing() => (_game ?? DailyJson.Read(file.Read())) switch
    {
        { IsSealed: true } => "a bet of yours is sealed: see how it ended",
        { IsOver: true } game when game.Day == Day => string.Create(CultureInfo.InvariantCulture, $"played today: {game.Bits:0.00} bits won; the next one comes at midnight UTC"),
        { Next: { } next and > 0 } game when game.Day == Day => string.Create(CultureInfo.InvariantCulture, $"go on with bet {next + 1} of {game.Bets.Length}"),
        _ => "the sentence of the day: six bets on the next token",
    };

    /// <summary>Shows it, or makes a bet.</summary>
    public ProgramReply Take(string typed)
    {
        var page = new TodayPage(this);
        page.Begin(async () =>
        {
            string remark = await OpenAsync().ConfigureAwait(false);
            return typed.Length == 0 ? new TodayView(_game!, remark) : new TodayView(_game!, Bet(typed) is { Length: > 0 } told ? told : remark);
        });
        return ProgramReply.Of(page) with { Settled = page.Settled };
    }

    /// <summary>Makes a bet as it is typed: the number of a candidate, how likely it is, and <c>later</c> to have it revealed at the next start.</summary>
    /// <returns>What is to be told; empty when the bet says it all.</returns>
    public string Bet(string typed)
    {
        string[] words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        bool isSealed = words.Length > 1 && words[^1].Equals(Later, StringComparison.OrdinalIgnoreCase);
        string[] numbers = isSealed ? words[..^1] : words;
        lock (_gate)
        {
            if (_game?.Next is not { } at || _game.IsSealed)
            {
                return _game?.IsSealed == true ? "Your bet is sealed: it is revealed when you start the program the next time." : "All bets of today are made.";
            }

            int most = _game.Bets[at].Candidates.Count;
            if (numbers.Length is 0 or > 2 || !int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out int pick) || pick < 1 || pick > most)
            {
                return string.Create(CultureInfo.InvariantCulture, $"Choose one of 1 to {most}: today 2, or with how likely it is among them, today 2 70%.");
            }

            double? said = numbers.Length == 2 ? ShareOf(numbers[1]) : null;
            if (numbers.Length == 2 && said is null)
            {
                return $"'{numbers[1]}' is no probability: write it as 70% or 0.7.";
            }

            _sealedHere = isSealed;
            return Keep(_game.Choose(pick - 1, said, isSealed));
        }
    }

    /// <summary>The bets as they are now.</summary>
    public DailyGame? Game => _game;

    // What was sealed is revealed first, also when another day has begun.
    private async Task<string> OpenAsync()
    {
        string remark = "";
        DailyGame? game = _game ?? DailyJson.Read(file.Read());
        if (game is { IsSealed: true } && !_sealedHere)
        {
            DailyBet bet = game.Bets.First(one => one.IsSealed);
            game = game.Reveal();
            remark = string.Create(CultureInfo.InvariantCulture, $"Your sealed bet of {game.Day:yyyy-MM-dd}, \"{bet.Before}{bet.Candidates[bet.Pick!.Value].Piece}\": {TodayPage.Told(bet with { IsSealed = false })}");
            remark += Keep(game);
        }

        bool isDue = game is null || (game.Day != Day && !game.IsSealed);
        if (isDue)
        {
            game = await _bench.AskAsync(Day, file.ModelDigest, CancellationToken.None).ConfigureAwait(false);
            remark += Keep(game);
        }

        lock (_gate)
        {
            _game = game;
        }

        return remark;
    }

    private string Keep(DailyGame game)
    {
        _game = game;
        try
        {
            file.Write(DailyJson.Write(game));
            return "";
        }
        catch (PortException e)
        {
            return e.Message;
        }
    }

    private static double? ShareOf(string typed)
    {
        bool isPercent = typed.EndsWith('%');
        return double.TryParse(typed.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number / (isPercent || number > 1 ? 100 : 1) is var share and >= 0 and <= 1 ? share : null;
    }
}
