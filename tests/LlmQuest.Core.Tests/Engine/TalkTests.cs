using LlmQuest.Core.Worlds;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class TalkTests(Reload reload)
{
    private static World World => ACourse.OneRoom(
        ACourse.Says("hello", "the keeper", "Good day.", "*Why pieces? > why", "Bye."),
        ACourse.Says(".why", "the keeper", "Too many words.", "I see. > hello"),
        ACourse.Says("cat", "a cat", "Meow."));

    [Test]
    public async Task A_talk_shows_what_can_be_said()
        => Assert.That(await new Player(World, reload).Type("talk to the keeper"), Is.EqualTo("The keeper: Good day.\nYou can say:\n1. Why pieces?\n2. Bye."));

    [TestCase("1")]
    [TestCase("say 1")]
    [TestCase("Why pieces?")]
    [TestCase("why pieces")]
    [TestCase("say why pieces?")]
    public async Task A_choice_is_made_by_number_or_words(string line)
        => Assert.That(await new Player(World, reload).Type("talk keeper", line), Does.StartWith("The keeper: Too many words."));

    [Test]
    public async Task What_is_said_in_a_talk_opens_no_copy()
    {
        World world = ACourse.OneRoom(ACourse.Says("hello", "the keeper", "Music?", "Play the song. > song"), ACourse.Says(".song", "the keeper", "La la."));
        Assert.That(await new Player(world, reload).Type("talk keeper", "play the song"), Does.StartWith("The keeper: La la."));
    }

    [Test]
    public async Task What_can_be_said_once_is_not_offered_again()
        => Assert.That(await new Player(World, reload).Type("talk keeper", "1", "1"), Is.EqualTo("The keeper: Good day.\nYou can say:\n1. Bye."));

    [Test]
    public async Task A_choice_that_leads_nowhere_ends_the_talk()
        => Assert.That(await new Player(World, reload).Type("talk keeper", "2"), Is.EqualTo("The talk ends."));

    [Test]
    public async Task A_number_that_is_not_offered_is_told()
        => Assert.That(await new Player(World, reload).Type("talk keeper", "7"), Does.StartWith("That is not one of the things to say."));

    [Test]
    public async Task Without_a_name_two_people_are_asked_about()
        => Assert.That(await new Player(World, reload).Type("talk"), Does.Contain("the keeper").And.Contain("a cat"));

    [Test]
    public async Task A_name_after_the_question_begins_the_talk()
        => Assert.That(await new Player(World, reload).Type("talk", "cat"), Is.EqualTo("A cat: Meow."));

    [Test]
    public async Task Another_command_is_taken_within_a_talk_and_the_talk_goes_on()
        => Assert.That(await new Player(World, reload).Type("talk keeper", "look", "1"), Does.StartWith("The keeper: Too many words."));

    [Test]
    public async Task Back_ends_a_talk()
        => Assert.That(await new Player(World, reload).Type("talk keeper", "back", "say 1"), Is.EqualTo("Nobody is talking to you. talk begins a talk."));
}
