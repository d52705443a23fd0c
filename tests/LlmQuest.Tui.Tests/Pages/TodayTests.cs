using LlmQuest.Core.Commands;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Today;

namespace LlmQuest.Tui.Tests.Pages;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TodayTests
{
    private readonly FakeGame _game = new();

    [Test]
    public void The_sentence_depends_on_the_day_and_on_the_model_alone()
    {
        DailyChoice today = DailyChoice.Of(new DateOnly(2026, 11, 26), "aa");
        DailyChoice again = DailyChoice.Of(new DateOnly(2026, 11, 26), "aa");
        DailyChoice[] others = [.. Enumerable.Range(1, 20).Select(day => DailyChoice.Of(new DateOnly(2026, 11, 26).AddDays(day), "aa"))];
        Assert.That((again.Sentence, again.Places), Is.EqualTo((today.Sentence, today.Places)));
        Assert.That(others.Select(other => other.Sentence).Distinct().Count(), Is.GreaterThan(5));
        Assert.That(DailyChoice.Of(new DateOnly(2026, 11, 26), "bb").Places, Is.Not.EqualTo(today.Places));
    }

    [Test]
    public void Every_sentence_has_room_for_six_bets()
        => Assert.That(SentenceTable.All.Select(sentence => DailyChoice.Words(sentence).Length), Has.All.GreaterThanOrEqualTo(9));

    [Test]
    public void Four_words_can_be_chosen_and_their_order_tells_nothing()
        => Assert.That(Asked().Bets.Select(bet => string.Concat(bet.Candidates.Select(candidate => candidate.Piece))), Has.All.EqualTo(" dog house old table").Or.All.Contains(" table"));

    [TestCase("4", 1.0931)]
    [TestCase("1", -1.9069)]
    [TestCase("4 53%", 0.0032)]
    [TestCase("1 5%", 0.6450)]
    public async Task A_bet_wins_bits_by_what_the_model_says(string typed, double bits)
    {
        Daily.LayReady(_game.Labs);
        await TakeAsync("");
        await TakeAsync(typed);
        Assert.That(DailyJson.Read(_game.Daily)!.Bits, Is.EqualTo(bits).Within(0.01));
    }

    [Test]
    public async Task It_is_played_once_a_day_and_gone_on_with()
    {
        Daily.LayReady(_game.Labs);
        await TakeAsync("4");
        _game.Restart();
        string page = await TakeAsync("2");
        Assert.That(page, Does.Contain("Bet 3 of 6"));
        Assert.That(_game.Labs.Asked, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task A_sealed_bet_is_revealed_at_the_next_start()
    {
        Daily.LayReady(_game.Labs);
        await TakeAsync("4 later");
        Assert.That(await TakeAsync("1"), Does.Contain("Sealed").And.Contain("sealed: it is revealed"));
        _game.Restart();
        Assert.That(PlainPane.Of(_game.Desk.TitlePage()), Does.Contain("a bet of yours is sealed"));
        Assert.That(await TakeAsync(""), Does.Contain("Your sealed bet of 2026-11-26").And.Contain("Bet 2 of 6"));
    }

    [Test]
    public async Task Another_day_brings_another_game()
    {
        Daily.LayReady(_game.Labs);
        await TakeAsync("4");
        _game.Time.Now = _game.Time.Now.AddDays(1);
        Daily.LayReady(_game.Labs);
        _game.Restart();
        Assert.That(await TakeAsync(""), Does.Contain("Bet 1 of 6"));
        Assert.That(_game.Labs.Asked, Has.Count.EqualTo(12));
    }

    [Test]
    public async Task The_result_gives_nothing_away_in_five_lines()
    {
        Daily.LayReady(_game.Labs);
        for (int bet = 0; bet < 6; bet++)
        {
            await TakeAsync("4");
        }

        DailyGame game = DailyJson.Read(_game.Daily)!;
        Assert.That(game.Result.Split('\n'), Has.Length.EqualTo(5));
        Assert.That(game.Bets.SelectMany(bet => bet.Candidates).Any(candidate => game.Result.Contains(candidate.Piece, StringComparison.Ordinal)), Is.False);
    }

    [TestCase("9", "Choose one of 1 to 4")]
    [TestCase("dog", "Choose one of 1 to 4")]
    [TestCase("2 much", "'much' is no probability")]
    public async Task A_bet_that_is_none_changes_nothing(string typed, string told)
    {
        Daily.LayReady(_game.Labs);
        Assert.That(await TakeAsync(typed), Does.Contain(told).And.Contain("Bet 1 of 6"));
    }

    [Test]
    public async Task Every_learner_has_bets_of_their_own()
    {
        Daily.LayReady(_game.Labs);
        await TakeAsync("4");
        Assert.That(await TakeAsync("2 later"), Does.Contain("Sealed"));
        _game.Runs.Profile = "zoe";
        Daily.LayReady(_game.Labs);
        Assert.That(await TakeAsync(""), Does.Contain("Bet 1 of 6").And.Not.Contain("ealed. "));
        await TakeAsync("1");
        Assert.That(DailyJson.Read(_game.Kept["ada"])!.Bets.Select(bet => bet.Pick), Is.EqualTo(new int?[] { 3, 1, null, null, null, null }));
        Assert.That(DailyJson.Read(_game.Kept["zoe"])!.Bets.Select(bet => bet.Pick), Is.EqualTo(new int?[] { 0, null, null, null, null, null }));
        _game.Runs.Profile = "ada";
        Assert.That(await TakeAsync(""), Does.Contain("Sealed. It is revealed"));
    }

    [Test]
    public async Task Another_model_is_asked_anew_on_the_same_day()
    {
        Daily.LayReady(_game.Labs);
        await TakeAsync("4");
        _game.Restart();
        _game.ModelDigest = "11ee";
        Daily.LayReady(_game.Labs);
        Assert.That(await TakeAsync(""), Does.Contain("Another model is asked now").And.Contain("Bet 1 of 6"));
        Assert.That(DailyJson.Read(_game.Daily)!.Digest, Is.EqualTo("11ee"));
    }

    [Test]
    public async Task Damaged_bets_are_kept_aside()
    {
        _game.Daily = "{ \"day\": ";
        Daily.LayReady(_game.Labs);
        Assert.That(await TakeAsync(""), Does.Contain("the file is kept as").And.Contain("Bet 1 of 6"));
        Assert.That(_game.Kept["damaged"], Is.EqualTo("{ \"day\": "));
    }

    [TestCase(2.35, "2.35 bits won")]
    [TestCase(-2.35, "2.35 bits lost")]
    [TestCase(-0.001, "0.00 bits won")]
    public void Bits_are_won_or_lost(double bits, string told) => Assert.That(DailyGame.Told(bits), Is.EqualTo(told));

    [Test]
    public async Task A_model_that_cannot_be_asked_is_told()
        => Assert.That(await TakeAsync(""), Does.Contain("Nothing is laid ready."));

    [TestCase("")]
    [TestCase("{")]
    [TestCase("""{"day": "2026-11-26", "digest": "", "model": "", "sentence": "", "bets": [{"before": "a", "candidates": [], "pick": 3}]}""")]
    public void What_is_no_game_is_read_as_none(string text) => Assert.That(DailyJson.Read(text), Is.Null);

    private async Task<string> TakeAsync(string typed)
    {
        ProgramReply reply = _game.Desk.Do(new Command(Verb.Today, typed), null);
        await reply.Settled;
        return PlainPane.Of(reply.Page!);
    }

    private DailyGame Asked()
    {
        Daily.LayReady(_game.Labs);
        return new DailyBench(_game.Labs).AskAsync(new DateOnly(2026, 11, 26), "00ff", CancellationToken.None).GetAwaiter().GetResult();
    }
}
