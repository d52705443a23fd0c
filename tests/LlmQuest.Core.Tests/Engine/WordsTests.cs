using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class WordsTests(Reload reload)
{
    private static World World => ACourse.Of(
        ACourse.Stage(
            "hall",
            ACourse.Scene(
                "hall-scene",
                ACourse.Thing("oil lamp, lamp", "It smells of oil.", isPortable: true),
                ACourse.Thing("gas lamp", "It smells of gas."),
                ACourse.Exit("north/brass door, door", "garden"),
                ACourse.Exit("south/trap door", "garden"),
                SomeChallenge.Text("+ token"))),
        ACourse.Stage("garden", ACourse.Scene("lawn", SomeChallenge.Reflect())));

    [TestCase("examine smell of gas", "You see no 'smell of gas' here")]
    [TestCase("x gas lamp", "It smells of gas.")]
    [TestCase("look at the gas lamp", "It smells of gas.")]
    [TestCase("INSPECT THE GAS LAMP!", "It smells of gas.")]
    [TestCase("exam gas", "It smells of gas.")]
    [TestCase("examine oil lamb", "Did you mean examine oil lamp?")]
    [TestCase("exmaine lamp", "Did you mean examine?")]
    [TestCase("token", "If that is your answer, type: answer token")]
    [TestCase("define token", "A piece of text.")]
    [TestCase("what is a token", "A piece of text.")]
    [TestCase("go sideways", "There is no way 'sideways' here.")]
    [TestCase("take", "Take what?")]
    [TestCase("take gas lamp", "It cannot be taken along: gas lamp.")]
    public async Task A_line_is_understood_or_the_way_is_shown(string line, string expected)
        => Assert.That(await new Player(World, reload).Type(line), Does.Contain(expected));

    [TestCase("stairs", "Lawn")]
    [TestCase("the brass stairs", "Lawn")]
    public async Task The_name_of_a_way_is_enough_to_go_it(string line, string told)
        => Assert.That(await new Player(ACourse.Of(ACourse.Stage("hall", ACourse.Scene("hall-scene", ACourse.Exit("up/brass stairs, stairs", "garden"))), ACourse.Stage("garden", ACourse.Scene("lawn", SomeChallenge.Reflect()))), reload).Type(line), Does.Contain(told));

    [TestCase("b", "+")]
    [TestCase("C", "-")]
    public async Task The_letter_of_an_option_is_enough_to_choose_it(string line, string kind)
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Choice("- red", "+ blue", "- green")), reload);
        await player.Type(line);
        Assert.That(player.State.Record("hall", "choice")!.IsDone, Is.EqualTo(kind == "+"));
        Assert.That(player.State.Record("hall", "choice")!.Attempts, Is.EqualTo(1));
    }

    [Test]
    public async Task A_letter_that_is_a_way_and_an_answer_is_asked_about()
    {
        var player = new Player(ACourse.Of(ACourse.Stage("hall", ACourse.Scene("hall-scene", ACourse.Exit("down/hole", "garden"), SomeChallenge.Choice("- red", "+ blue", "- green", "- gold"))), ACourse.Stage("garden", ACourse.Scene("lawn"))), reload);
        Assert.That(await player.Type("d"), Is.EqualTo("d could be your answer here, or the way down: type answer d, or down."));
        Assert.That((player.State.Stage, player.State.Record("hall", "choice")!.Attempts), Is.EqualTo(("hall", 0)));
        await player.Type("down");
        Assert.That(player.State.Stage, Is.EqualTo("garden"));
    }

    [TestCase("a b c")]
    [TestCase("a, b, c")]
    [TestCase("A C B")]
    public async Task Several_letters_alone_are_an_answer(string line)
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Many("+ red", "+ blue", "+ green", "- gold")), reload);
        await player.Type(line);
        Assert.That(player.State.IsDone("hall", "many"), Is.True);
    }

    [TestCase("I would let it answer.")]
    [TestCase("i think it is blue")]
    public async Task Who_speaks_of_themselves_does_not_open_the_bag(string line)
        => Assert.That(await new Player(ACourse.OneRoom(SomeChallenge.Reflect()), reload).Type(line), Does.Contain($"type: answer {line}"));

    [Test]
    public async Task A_long_reflection_without_its_verb_is_told_which()
        => Assert.That(await new Player(ACourse.OneRoom(SomeChallenge.Reflect()), reload).Type("The Machine may answer letters on the paper's own pages, and nothing on doctors."), Does.Contain("type it once more with answer before it"));

    [Test]
    public async Task A_reflection_has_a_word_in_it()
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Reflect()), reload);
        Assert.That(await player.Type("answer ."), Does.StartWith("There is no word in it."));
        Assert.That(player.State.Records.Values.Any(record => record.IsDone), Is.False);
    }

    [Test]
    public async Task The_number_alone_is_an_answer_where_one_is_asked_for()
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Number(3)), reload);
        Assert.That(await player.Type("3"), Does.Contain("Passed"));
    }

    [Test]
    public async Task Every_number_alone_is_an_answer_as_long_as_one_is_asked_for()
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Number(3)), reload);
        Assert.That(await player.Type("1", "2", "3"), Does.Contain("Passed"));
        Assert.That(player.State.Record("hall", "number")!.Attempts, Is.EqualTo(3));
    }

    [Test]
    public async Task A_digit_behind_a_digit_of_a_talk_is_no_answer()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Says("hello", "the keeper", "Yes?", "Bye."), SomeChallenge.Number(3)), reload);
        Assert.That(await player.Type("talk", "1", "3"), Does.Contain("type: answer 3"));
        Assert.That(player.State.Record("hall", "number")!.Attempts, Is.Zero);
    }

    [Test]
    public async Task A_name_that_fits_two_things_is_asked_about()
        => Assert.That(await new Player(OneLampEach(), reload).Type("examine lamp"), Is.EqualTo("Which 'lamp' do you mean: 1 oil lamp or 2 gas lamp?"));

    [TestCase("2")]
    [TestCase("gas")]
    [TestCase("the gas lamp")]
    [TestCase("examine gas lamp")]
    public async Task A_question_is_answered_by_number_or_name(string answer)
        => Assert.That(await new Player(OneLampEach(), reload).Type("examine lamp", answer), Is.EqualTo("It smells of gas."));

    [TestCase("1", "It smells of oil.")]
    [TestCase("2", "It smells of gas.")]
    public async Task A_number_means_one_of_two_things_of_the_same_name(string answer, string expected)
    {
        World twoLamps = ACourse.OneRoom(ACourse.Thing("lamp", "It smells of oil."), ACourse.Thing("lamp", "It smells of gas.") with { Id = "other" });
        Assert.That(await new Player(twoLamps, reload).Type("examine lamp", answer), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_question_is_forgotten_by_another_line()
        => Assert.That(await new Player(OneLampEach(), reload).Type("examine lamp", "inventory", "2"), Does.Not.Contain("gas."));

    [Test]
    public async Task A_whole_name_wins_over_a_part_of_another()
        => Assert.That(await new Player(World, reload).Type("examine lamp"), Is.EqualTo("It smells of oil."));

    [TestCase("examine horn", "It is of brass.")]
    [TestCase("examine door", "It is of oak.")]
    [TestCase("examine shelf", "Lab shelf (generate)")]
    public async Task A_thing_of_the_place_is_looked_at_before_a_way_or_a_lab_of_its_name(string line, string expected)
    {
        World world = ACourse.OneRoom(ACourse.Thing("brass horn", "It is of brass."), ACourse.Thing("oak door", "It is of oak."), ACourse.Horn(), ACourse.Horn("shelf"), ACourse.Exit("door", "#one"));
        Assert.That(await new Player(world, reload).Type(line), Does.Contain(expected));
    }

    [Test]
    public async Task What_is_taken_is_carried_and_can_be_examined_elsewhere()
    {
        var player = new Player(World, reload);
        Assert.That(await player.Type("get the lamp"), Is.EqualTo("Taken: oil lamp."));
        Assert.That(await player.Type("look"), Does.Not.Contain("oil lamp"));
        await player.Type("go n");
        Assert.That(await player.Type("i"), Does.Contain("oil lamp"));
        Assert.That(await player.Type("x lamp"), Is.EqualTo("It smells of oil."));
    }

    [Test]
    public async Task A_thing_can_be_taken_once()
        => Assert.That(await new Player(World, reload).Type("take lamp", "take lamp"), Is.EqualTo("You carry it already: oil lamp."));

    [Test]
    public async Task Two_ways_of_one_name_are_asked_about()
    {
        var player = new Player(World, reload);
        Assert.That(await player.Type("go door"), Does.Contain("Garden").Or.Contain("Which"));
    }

    [TestCase("north")]
    [TestCase("n")]
    [TestCase("go north")]
    [TestCase("go brass door")]
    [TestCase("walk to the brass door")]
    [TestCase("go garden")]
    public async Task A_way_has_many_names(string line)
    {
        var player = new Player(World, reload);
        await player.Type(line);
        Assert.That(player.State.Stage, Is.EqualTo("garden"));
    }

    [Test]
    public async Task A_remark_is_kept_for_the_instructor_with_the_place()
    {
        var player = new Player(World, reload);
        Assert.That(await player.Type("! the lamp is dim"), Does.Contain("kept for the instructor"));
        Assert.That(player.Journal.ReadAll()[^1].Event, Is.EqualTo(new Remarked("hall", "hall-scene", "text", "the lamp is dim")));
    }

    private static World OneLampEach() => ACourse.OneRoom(ACourse.Thing("oil lamp", "It smells of oil."), ACourse.Thing("gas lamp", "It smells of gas."));
}
