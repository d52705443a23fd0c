using LlmQuest.Tui.Game;

namespace LlmQuest.Tui.Tests;

public sealed class BegunLineTests
{
    [TestCase("answer ", "answer map", "map")]
    [TestCase("predict ", "predict predict 5", "predict 5")]
    [TestCase("answer ", "answer tokens", "answer tokens")]
    [TestCase("", "answer map", "answer map")]
    public void One_word_that_is_a_command_is_the_command(string begun, string line, string meant) => Assert.That(BegunLine.Meant(begun, line), Is.EqualTo(meant));

    [TestCase("predict ", "predict set temperature 0.5", "set temperature 0.5")]
    [TestCase("answer ", "answer task 2", "task 2")]
    [TestCase("answer ", "answer the map", null)]
    [TestCase("answer ", "answer map", null)]
    [TestCase("", "answer task 2", null)]
    public void An_answer_of_several_words_that_begins_like_a_command_is_asked_about(string begun, string line, string? command) => Assert.That(BegunLine.Doubtful(begun, line), Is.EqualTo(command));
}
