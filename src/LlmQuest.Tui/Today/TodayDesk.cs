using System.Collections.Concurrent;
using System.Globalization;
using LlmQuest.Labs;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Today;

/// <summary>The sentence of the day, for each learner of this machine.</summary>
/// <param name="file">Where it is kept.</param>
/// <param name="labs">The labs.</param>
/// <param name="time">The clock.</param>
internal sealed class TodayDesk(IDailyFile file, ILabBench labs, TimeProvider time)
{
    private const string Unplayed = "the sentence of the day: six bets on the next token";
    private readonly ConcurrentDictionary<string, DailyPlay> _plays = new(StringComparer.Ordinal);
    private readonly DailyBench _bench = new(labs);

    /// <summary>The result of the day, to be copied; empty before it is over.</summary>
    public string Result => Play.Game is { IsOver: true } game ? game.Result : "";

    // Another learner may play by the time a model has answered: who asked is settled here.
    private DailyPlay Play => _plays.GetOrAdd(file.Profile, profile => new DailyPlay(file, profile, _bench, time));

    /// <summary>What the title screen says of it. Asks no model.</summary>
    public string Standing()
    {
        DateOnly day = DailyPlay.DayOf(time);
        return Play.Glance() switch
        {
            { IsSealed: true } => "a bet of yours is sealed: see how it ended",
            { IsOver: true } game when game.Day == day => $"played today: {DailyGame.Told(game.Bits)}; the next one comes at midnight UTC",
            { Next: { } next and > 0 } game when game.Day == day => string.Create(CultureInfo.InvariantCulture, $"go on with bet {next + 1} of {game.Bets.Length}"),
            _ => Unplayed,
        };
    }

    /// <summary>Shows it, or makes a bet.</summary>
    public ProgramReply Take(string typed)
    {
        DailyPlay play = Play;
        var page = new TodayPage(play);
        page.Begin(async () =>
        {
            string remark = await play.OpenAsync().ConfigureAwait(false);
            return typed.Length == 0 ? new TodayView(play.Game!, remark) : new TodayView(play.Game!, play.Bet(typed) is { Length: > 0 } told ? told : remark);
        });
        return ProgramReply.Of(page) with { Settled = page.Settled };
    }
}
