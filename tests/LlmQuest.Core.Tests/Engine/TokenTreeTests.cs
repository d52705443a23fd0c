using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class TokenTreeTests(Reload reload)
{
    private static World Hall => ACourse.OneRoom(ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))));

    [Test]
    public async Task A_candidate_is_picked_by_its_rank()
    {
        Player player = await Looked();
        Add(player, [3], [" cat"]);
        await player.Type("pick 1");
        Assert.That(PathOf(player), Is.EqualTo("[3]"));
    }

    [TestCase("pick dog")]
    [TestCase("pick \" dog\"")]
    [TestCase("pick 2")]
    public async Task A_candidate_is_picked_by_its_text_as_well(string typed)
    {
        Player player = await Looked();
        Add(player, [5], [" dog"]);
        await player.Type(typed);
        Assert.That(PathOf(player), Is.EqualTo("[5]"));
    }

    [Test]
    public async Task Tokens_are_picked_one_behind_the_other()
    {
        Player player = await Looked();
        Add(player, [3], [" cat"]);
        Add(player, [3, 5], [" cat", " dog"]);
        await player.Type("pick 1", "pick 2");
        Assert.That(PathOf(player), Is.EqualTo("[3, 5]"));
    }

    [Test]
    public async Task Undo_goes_back_and_redo_forth()
    {
        Player player = await Looked();
        Add(player, [3], [" cat"]);
        Add(player, [], []);
        Add(player, [3], [" cat"]);
        await player.Type("pick 1", "undo");
        Assert.That(player.Labs.Asked[^1].ContainsKey("path_ids"), Is.False);
        await player.Type("redo");
        Assert.That(PathOf(player), Is.EqualTo("[3]"));
    }

    [Test]
    public async Task Every_way_that_was_tried_stays_in_the_tree()
    {
        Player player = await Looked();
        Add(player, [3], [" cat"]);
        Add(player, [], []);
        Add(player, [5], [" dog"]);
        Add(player, [3], [" cat"]);
        Assert.That(await player.Type("pick 1", "undo", "pick 2", "tree"), Does.Contain("0:(the text)").And.Contain("1:·cat").And.Contain("*2:·dog"));
        await player.Type("branch 1");
        Assert.That(PathOf(player), Is.EqualTo("[3]"));
    }

    [Test]
    public async Task A_step_lets_chance_pick()
    {
        Player player = await Looked();
        Add(player, [5], [" dog"]);
        await player.Type("step");
        Assert.That(player.Labs.Asked[^1]["draw"], Is.EqualTo(LabValue.Of(true)));
        Assert.That(await player.Type("tree"), Does.Contain("*1:·dog"));
    }

    [Test]
    public async Task Another_text_has_no_tokens_behind_it()
    {
        Player player = await Looked();
        Add(player, [3], [" cat"]);
        Assert.That(await player.Type("pick 1", "set text A", "undo"), Does.Contain("no token is picked"));
    }

    [TestCase("pick 9", "type a rank from 1 to 2, or the text of one")]
    [TestCase("pick", "Pick which one?")]
    [TestCase("undo", "no token is picked")]
    [TestCase("branch 7", "There is no branch '7'")]
    public async Task What_cannot_be_picked_is_said(string typed, string sentence)
        => Assert.That(await (await Looked()).Type(typed), Does.Contain(sentence));

    [Test]
    public async Task Nothing_is_picked_before_one_has_looked()
        => Assert.That(await new Player(Hall, reload).Type("pick 1"), Does.Contain("Look first"));

    [Test]
    public async Task Where_nothing_can_be_picked_undo_says_what_it_is_for()
        => Assert.That(await new Player(ACourse.OneRoom(ACourse.Lab("pen", "generate")), reload).Type("undo"), Does.Contain("next-token lab"));

    private async Task<Player> Looked()
    {
        var player = new Player(Hall, reload);
        Add(player, [], []);
        Assert.That(await player.Type("generate"), Does.Contain("pick and a rank takes a token by hand"));
        return player;
    }

    private static string PathOf(Player player) => player.Labs.Asked[^1]["path_ids"].ToString();

    private static void Add(Player player, int[] path, string[] pieces)
    {
        (string, LabValue)[] walked = path.Length == 0 ? [] : [("path_ids", LabValue.Numbers(path.Select(id => (double)id))), ("path", LabValue.Of([.. pieces])), ("picked", LabValue.Of(pieces[^1]))];
        player.Labs.Add([("candidates", LabValue.List([Candidate(3, " cat", 0.5), Candidate(5, " dog", 0.25)])), .. walked]);
    }

    private static LabValue Candidate(int id, string piece, double p)
        => LabValue.Map(("id", LabValue.Of(id)), ("piece", LabValue.Of(piece)), ("p", LabValue.Of(p)), ("rank", LabValue.Of(id == 3 ? 1 : 2)), ("sampling_p", LabValue.Of(p)));
}
