using System.Collections.Immutable;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class RecapTests(Reload reload)
{
    private static readonly DateOnly FirstDay = DateOnly.FromDateTime(DateTimeOffset.UnixEpoch.UtcDateTime);

    private static World World
    {
        get
        {
            World plain = ACourse.Of(
                ACourse.Stage("hall", ACourse.Scene("one", ACourse.Horn(), SomeChallenge.Number(3).Called("three"), ACourse.Treasure("dial", "temperature"))) with { Grants = ["dial"], Introduces = ["token", "top_k"], KeyPoints = ["One token after another."] },
                ACourse.Stage("garden", ACourse.Scene("lawn", ACourse.Horn("pipe"), SomeChallenge.Number(4).Called("four"))) with { Introduces = ["seed"] },
                ACourse.Stage("tower", ACourse.Scene("steps", ACourse.Story("Steps."))) with { Introduces = ["lean"] });
            return new World(plain.Course with { Terms = ImmutableSortedDictionary<string, string>.Empty.Add("token", "a piece of a text").Add("seed", "where the dice start").Add("lean", "how much likelier") }, plain.Labs);
        }
    }

    [Test]
    public async Task Who_comes_back_after_a_week_is_reminded_and_asked_one_thing()
    {
        var player = new Player(World, reload);
        await player.Type("answer 3", "go garden");
        player.Today = FirstDay.AddDays(9);
        player.Restart();
        Assert.That(player.Transcript, Does.Contain("You were away for 9 days.")
            .And.Contain("You are in Garden, at Lawn. 1 stage of 3 passed: Hall.")
            .And.Contain("- One token after another.")
            .And.Contain("- seed: where the dice start")
            .And.Contain("Dial: sets the temperature of any lab")
            .And.Contain("Open here:"));
        Assert.That(player.Journal.ReadAll().Select(entry => entry.Event).OfType<Returned>().Single().Days, Is.EqualTo(9));
        Assert.That(player.State.Campfire, Is.EqualTo("hall/three"));
    }

    [TestCase(6)]
    [TestCase(0)]
    public async Task Who_comes_back_sooner_is_not(int days)
    {
        var player = new Player(World, reload);
        await player.Type("answer 3");
        player.Today = FirstDay.AddDays(days);
        player.Restart();
        Assert.That(player.Transcript, Does.Not.Contain("You were away"));
    }

    [Test]
    public void A_new_run_reminds_nobody()
    {
        var player = Player.On(World, new MemoryJournal(), reload);
        player.Today = FirstDay;
        player.Restart();
        Assert.That(player.Transcript, Does.Not.Contain("You were away"));
    }

    [Test]
    public async Task Recap_tells_it_at_any_time()
    {
        var player = new Player(World, reload);
        Assert.That(await player.Type("where was i"), Does.StartWith("You are in Hall, at One. 0 stages of 3 passed.").And.Contain("task shows it"));
    }

    [Test]
    public async Task The_glossary_grows_with_the_stages_that_were_entered()
    {
        var player = new Player(World, reload);
        Assert.That(await player.Type("glossary"), Is.EqualTo("1 word of 3 met. The others wait in stages you have not entered; define WORD explains any of them.\nHall\ntoken: a piece of a text"));
        Assert.That(await player.Type("go garden", "glossary"), Does.StartWith("2 words of 3 met.").And.Contain("Garden\nseed: where the dice start"));
        Assert.That(await player.Type("go tower", "terms"), Does.StartWith("3 words of 3 met.\nHall"));
        Assert.That(Glossary.Of(player.World, player.State).Count, Is.EqualTo(3));
    }

    [Test]
    public async Task What_surprised_is_kept_with_its_experiment()
    {
        var player = new Player(World, reload);
        player.Labs.Add(("texts", LabValue.Of(["hello"])));
        player.Labs.Add(("texts", LabValue.Of(["hello again"])));
        Assert.That(await player.Type("surprise it was sure"), Does.StartWith("There is no experiment yet"));
        await player.Type("generate");
        long first = player.State.LastExperiment;
        await player.Type("generate", "surprise it was sure, and wrong", $"surprise {first} \"it said hello\"");
        Assert.That(player.State.Surprises, Is.EqualTo(new Dictionary<long, string> { [first] = "it said hello", [player.State.LastExperiment] = "it was sure, and wrong" }));
        Assert.That(await player.Type("recap"), Does.Contain("What surprised you:\n- it was sure, and wrong\n- it said hello"));
        Assert.That(await player.Type("surprise 9999 nothing"), Does.StartWith("There is no experiment 9999 in this run."));
        Assert.That(await player.Type("surprise 3 nothing"), Does.StartWith("There is no experiment 3 in this run."));
        Assert.That(await player.Type("surprise 2"), Does.StartWith("Write what surprised you, behind the number:"));
        await player.Type("surprise 1 the first of the run");
        Assert.That(player.State.Surprises[first], Is.EqualTo("the first of the run"));
        Assert.That(await player.Type("surprise"), Does.StartWith("Write what surprised you:"));
    }

    [Test]
    public async Task Nothing_is_kept_of_a_surprise_in_a_copy()
    {
        var player = new Player(World, reload);
        Assert.That(await player.Type("play", "surprise it was sure"), Does.StartWith("Nothing is kept in this copy"));
    }
}
