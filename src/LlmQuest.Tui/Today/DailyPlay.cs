using System.Globalization;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Today;

/// <summary>The sentence of the day of one learner: kept after every bet, so that it is played once a day and can be gone on with.</summary>
/// <param name="file">Where it is kept.</param>
/// <param name="profile">Whose it is.</param>
/// <param name="bench">Asks the model.</param>
/// <param name="time">The clock.</param>
internal sealed class DailyPlay(IDailyFile file, string profile, DailyBench bench, TimeProvider time)
{
    private const string Later = "later";
    private readonly Lock _gate = new();
    private bool _sealedHere;

    /// <summary>The bets as they are now; null before they were asked for.</summary>
    public DailyGame? Game { get; private set; }

    /// <summary>The day that a clock shows, in UTC.</summary>
    public static DateOnly DayOf(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The bets as far as they are known without asking a model; null for none.</summary>
    public DailyGame? Glance()
    {
        try
        {
            return Game ?? DailyJson.Read(file.Read(profile));
        }
        catch (PortException)
        {
            // It is told where it is played.
            return null;
        }
    }

    /// <summary>Opens the bets of today. What was sealed is revealed first, also when another day has begun.</summary>
    /// <returns>What is to be told; may be empty.</returns>
    /// <exception cref="PortException">The model cannot be asked, or what is kept cannot be read; the message says why.</exception>
    public async Task<string> OpenAsync()
    {
        string remark = "";
        DailyGame? game = Game ?? Kept(ref remark);
        if (game is { IsSealed: true } && !_sealedHere)
        {
            DailyBet bet = game.Bets.First(one => one.IsSealed);
            game = game.Reveal();
            remark = string.Create(CultureInfo.InvariantCulture, $"Your sealed bet of {game.Day:yyyy-MM-dd}, \"{bet.Before}{bet.Candidates[bet.Pick!.Value].Piece}\": {TodayPage.Told(bet with { IsSealed = false })}");
            remark += Keep(game);
        }

        string digest = file.ModelDigest;
        bool isOther = game is not null && game.Day == DayOf(time) && digest.Length > 0 && game.Digest != digest;
        if (game is null || (game.Day != DayOf(time) && !game.IsSealed) || isOther)
        {
            game = await bench.AskAsync(DayOf(time), digest, CancellationToken.None).ConfigureAwait(false);
            remark = string.Join(' ', new[] { remark, isOther ? "Another model is asked now, so the bets of today begin anew." : "", Keep(game) }.Where(part => part.Length > 0));
        }

        lock (_gate)
        {
            Game = game;
        }

        return remark;
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
            if (Game?.Next is not { } at || Game.IsSealed)
            {
                return Game?.IsSealed == true ? "Your bet is sealed: it is revealed when you start the program the next time." : "All bets of today are made.";
            }

            int most = Game.Bets[at].Candidates.Count;
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
            return Keep(Game.Choose(pick - 1, said, isSealed));
        }
    }

    private DailyGame? Kept(ref string remark)
    {
        string text = file.Read(profile);
        DailyGame? kept = DailyJson.Read(text);
        if (kept is null && text.Length > 0)
        {
            remark = $"The bets that were kept cannot be read, so they begin anew; the file is kept as {file.KeepAside(profile)}.";
        }

        return kept;
    }

    private string Keep(DailyGame game)
    {
        Game = game;
        try
        {
            file.Write(profile, DailyJson.Write(game));
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
