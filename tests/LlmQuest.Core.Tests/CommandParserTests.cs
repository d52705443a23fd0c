using LlmQuest.Core.Commands;

namespace LlmQuest.Core.Tests;

public sealed class CommandParserTests
{
    private static readonly object[] Lines =
    [
        new object[] { "look", new LookCommand() },
        new object[] { "  L ", new LookCommand() },
        new object[] { "GENERATE", new GenerateCommand() },
        new object[] { "gene", new GenerateCommand() },
        new object[] { "again", new GenerateCommand() },
        new object[] { "set temperature 0.2", new SetCommand("temperature", "0.2") },
        new object[] { "set the temperature to 0.2", new SetCommand("temperature", "0.2") },
        new object[] { "set temperature=0.2", new SetCommand("temperature", "0.2") },
        new object[] { "set max-new-tokens 5", new SetCommand("max_new_tokens", "5") },
        new object[] { "temperature 0.2", new SetCommand("temperature", "0.2") },
        new object[] { "set prompt To be or not", new SetCommand("prompt", "To be or not") },
        new object[] { "set prompt \"To be\"", new SetCommand("prompt", "To be") },
        new object[] { "set prompt \"To\" or \"be\"", new SetCommand("prompt", "\"To\" or \"be\"") },
        new object[] { "set", new ShowSettingsCommand() },
        new object[] { "?", new HelpCommand() },
        new object[] { "exit", new QuitCommand() },
        new object[] { "genrate", new UnknownCommand("genrate", "generate") },
        new object[] { "xyzzy", new UnknownCommand("xyzzy", null) },
    ];

    [TestCaseSource(nameof(Lines))]
    public void A_line_is_understood(string line, Command expected) => Assert.That(CommandParser.Parse(line), Is.EqualTo(expected));

    [Test]
    public void A_line_without_end_is_only_unknown()
        => Assert.That(CommandParser.Parse(new string('x', 100_000)), Is.TypeOf<UnknownCommand>());

    [Test]
    public void A_beginning_is_completed()
    {
        Assert.That(CommandParser.Complete("ge"), Is.EqualTo(new[] { "generate" }));
        Assert.That(CommandParser.Complete("set te"), Is.EqualTo(new[] { "set temperature " }));
        Assert.That(CommandParser.Complete(""), Is.Empty);
    }
}
