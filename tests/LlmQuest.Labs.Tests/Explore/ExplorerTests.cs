using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Explore;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Labs.Tests.Explore;

public sealed class ExplorerTests
{
    private const int Steps = 5000;

    private static TestCaseData[] SoftLocks =>
    [
        new TestCaseData(ABehindADoorThatItOpens()).SetArgDisplayNames("a challenge behind the door that it opens"),
        new TestCaseData(AWrongTurn()).SetArgDisplayNames("a way of no return"),
        new TestCaseData(ALastSceneWithoutAWay()).SetArgDisplayNames("a last scene without a way"),
        new TestCaseData(ARoomThatNoExitLeadsTo()).SetArgDisplayNames("a challenge in a scene that no exit leads to"),
    ];

    [TestCaseSource(nameof(SoftLocks))]
    public void A_planted_soft_lock_is_found_and_its_way_replays(World world)
    {
        Finding? found = Explorer.Explore(world, 1, Steps, _ => { }, CancellationToken.None).Finding;
        Assert.That(found?.Trouble.Kind, Is.EqualTo(TroubleKind.SoftLock));
        Assert.That(Explorer.Replay(world, 1, found!.Lines), Is.EqualTo(found.Trouble).Using<Trouble>((a, b) => a.What == b.What));
    }

    [Test]
    public void The_way_to_a_soft_lock_is_as_short_as_can_be()
    {
        Finding? found = Explorer.Explore(AWrongTurn(), 3, Steps, _ => { }, CancellationToken.None).Finding;
        Assert.That(found?.Lines.Length, Is.EqualTo(1));
        Assert.That(found!.Lines[0], Is.EqualTo("go left").Or.EqualTo("next"));
        Assert.That(found.Trouble.What, Does.Contain("no way leads to Right room"));
    }

    [Test]
    public void A_finding_is_told_as_a_plan_that_fails()
    {
        string plan = FailingPlan.Of(Explorer.Explore(AWrongTurn(), 3, Steps, _ => { }, CancellationToken.None).Finding!);
        string[] lines = plan.TrimEnd().Split('\n');
        Assert.That(lines[0], Is.EqualTo("# expects: failed"));
        Assert.That(lines.Where(line => !line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("> ", StringComparison.Ordinal)), Is.Empty);
        Assert.That(lines, Has.Some.EqualTo("> go left"));
    }

    [Test]
    public void A_one_way_exit_is_no_trap_because_a_stage_can_be_entered_again()
    {
        World world = ACourse.Of(ACourse.Stage(
            "hall",
            ACourse.Scene("start-room", ACourse.Exit("left", "#left-room"), ACourse.Exit("right", "#right-room")),
            ACourse.Scene("left-room", ACourse.Story("No way back.")),
            ACourse.Scene("right-room", SomeChallenge.Number(3))));
        Assert.That(Explorer.Explore(world, 1, 1000, _ => { }, CancellationToken.None).Finding, Is.Null);
    }

    [Test]
    public void An_optional_stage_that_cannot_be_passed_is_told()
    {
        World world = ACourse.Of(
            ACourse.Stage("hall", ACourse.Scene("hall-scene", SomeChallenge.Reflect())),
            ACourse.Stage("attic", ACourse.Scene("stairs", ACourse.Exit("up", "#loft", "mind")), ACourse.Scene("loft", SomeChallenge.Reflect().Called("mind"))) with { IsOptional = true });
        Assert.That(Explorer.Explore(world, 1, Steps, _ => { }, CancellationToken.None).Finding?.Trouble.Kind, Is.EqualTo(TroubleKind.NeverPassed));
    }

    [Test]
    public void The_same_seed_plays_the_same_way()
    {
        World world = AllKinds();
        Exploration first = Explorer.Explore(world, 5, 400, _ => { }, CancellationToken.None);
        Exploration again = Explorer.Explore(world, 5, 400, _ => { }, CancellationToken.None);
        Assert.That((again.Runs, again.Lines, again.Finding), Is.EqualTo((first.Runs, first.Lines, first.Finding)));
        Assert.That(again.Met, Is.EqualTo(first.Met));
    }

    [Test]
    public void A_course_with_challenges_of_every_type_has_no_trouble([Range(1, 3)] int seed)
    {
        Exploration done = Explorer.Explore(AllKinds(), seed, 700, _ => { }, CancellationToken.None);
        Assert.That(done.Finding is null ? "" : FailingPlan.Of(done.Finding), Is.Empty);
        Assert.That(done.Entered, Has.Count.EqualTo(3));
    }

    [Test]
    public void Shrinking_leaves_only_the_lines_that_matter()
    {
        ImmutableArray<string> lines = [.. Enumerable.Range(0, 500).Select(i => FormattableString.Invariant($"{i}"))];
        ImmutableArray<string> few = Shrinker.Shrink(lines, left => left.Contains("17") && left.Contains("250") && left.IndexOf("17") < left.IndexOf("499"));
        Assert.That(few, Is.EqualTo(new[] { "17", "250", "499" }));
    }

    private static World ABehindADoorThatItOpens() => ACourse.Of(ACourse.Stage(
        "hall",
        ACourse.Scene("start-room", SomeChallenge.Reflect().Called("before"), ACourse.Exit("door", "#vault", "behind")),
        ACourse.Scene("vault", SomeChallenge.Text("+ gold").Called("behind"))));

    // "go hall" is the closed way here, and not the stage.
    private static World AWrongTurn() => ACourse.Of(ACourse.Stage(
        "hall",
        ACourse.Scene("start-room", ACourse.Exit("left", "#left-room"), ACourse.Exit("right", "#right-room")),
        ACourse.Scene("left-room", ACourse.Exit("hall", "#right-room", "riddle")),
        ACourse.Scene("right-room", SomeChallenge.Text("+ gold").Called("riddle"))));

    private static World ALastSceneWithoutAWay() => ACourse.Of(ACourse.Stage(
        "hall",
        ACourse.Scene("start-room", ACourse.Exit("round", "#start-room")),
        ACourse.Scene("end-room", ACourse.Story("Nobody comes here."))));

    private static World ARoomThatNoExitLeadsTo() => ACourse.Of(
        ACourse.Stage("hall", ACourse.Scene("start-room", SomeChallenge.Reflect().Called("before"), ACourse.Exit("out", "garden"))),
        ACourse.Stage("garden", ACourse.Scene("lawn", ACourse.Exit("pond", "#pond")), ACourse.Scene("pond", ACourse.Story("Water.")), ACourse.Scene("island", SomeChallenge.Number(1))));

    private static World AllKinds() => ACourse.Of(
        ACourse.Stage(
            "hall",
            ACourse.Scene("hall-scene", ACourse.Horn(), ACourse.Thing("lamp, old lamp", "It is dark.", isPortable: true), ACourse.Thing("lamp post", "Brass."), SomeChallenge.Text("+ token", "- letter :: No.").Hinted("It has five letters."), SomeChallenge.Choice("+ yes", "- no :: Why not?"), ACourse.Says("hello", "the keeper", "Good day.", "*Why? > why", "Bye."), ACourse.Says(".why", "the keeper", "Because.", "Go on > hello")),
            ACourse.Scene("hall-end", SomeChallenge.Many("+ a", "+ b", "- c"), SomeChallenge.Order("one", "two", "three"))) with
        { Grants = ["dial"] },
        ACourse.Stage(
            "lab",
            ACourse.Scene("bench", ACourse.Horn(), ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))), ACourse.Do("horn", "max_new_tokens > 3 and times_said >= 1"), ACourse.Predict("lens", "entropy", 1), ACourse.Treasure("dial", "temperature")),
            ACourse.Scene("door", ACourse.Steer(" gold", 0.5, 4, "gold"), SomeChallenge.Reflect())).After("hall"),
        ACourse.Stage(
            "tower",
            ACourse.Scene("foot", ACourse.Exit("up/stairs", "#top", "list"), SomeChallenge.List("+ top_k", "+ top_p")),
            ACourse.Scene("top", ACourse.Exit("down/stairs", "#foot"), ACourse.Exit("out", "hall#hall-end"), SomeChallenge.Match("a = b", "c = d", "= e"), SomeChallenge.Number(3, 1, "tokens"))).After("lab"));
}
