using LlmQuest.Core.Commands;

namespace LlmQuest.Core.Tests;

public sealed class CommandParserTests
{
    [TestCase("look", Verb.Look, "")]
    [TestCase("  L ", Verb.Look, "")]
    [TestCase("look at the dial", Verb.Examine, "the dial")]
    [TestCase("x brass dial", Verb.Examine, "brass dial")]
    [TestCase("GENERATE", Verb.Run, "")]
    [TestCase("gene", Verb.Run, "")]
    [TestCase("again", Verb.Again, "")]
    [TestCase("n", Verb.Go, "north")]
    [TestCase("Upstairs", Verb.Go, "up")]
    [TestCase("go to the workshop", Verb.Go, "the workshop")]
    [TestCase("pick up scissors", Verb.Take, "scissors")]
    [TestCase("talk to the keeper", Verb.Talk, "the keeper")]
    [TestCase("set temperature 0.2", Verb.Set, "temperature 0.2")]
    [TestCase("answer  B and C", Verb.Answer, "B and C")]
    [TestCase("a b", Verb.Answer, "b")]
    [TestCase("predict 40%", Verb.Predict, "40%")]
    [TestCase("steer  Gold  is ", Verb.Steer, "Gold  is")]
    [TestCase("what is a token?", Verb.Define, "a token?")]
    [TestCase("! this is unclear", Verb.Remark, "this is unclear")]
    [TestCase("!unclear", Verb.Remark, "unclear")]
    [TestCase("give up", Verb.Reveal, "")]
    [TestCase("hints", Verb.Hints, "")]
    [TestCase("?", Verb.Help, "")]
    [TestCase("exit", Verb.Quit, "")]
    [TestCase("the map", Verb.Map, "")]
    [TestCase("genrate", Verb.Unknown, "genrate")]
    [TestCase("xyzzy 12", Verb.Unknown, "xyzzy 12")]
    public void A_line_is_understood(string line, Verb verb, string rest)
        => Assert.That(CommandParser.Parse(line), Is.EqualTo(new Command(verb, rest)));

    [TestCase("genrate", "generate")]
    [TestCase("exmaine", "examine")]
    [TestCase("xyzzy", null)]
    public void A_slip_is_recognised(string word, string? meant) => Assert.That(CommandParser.Meant(word), Is.EqualTo(meant));

    [Test]
    public void A_line_without_end_is_only_unknown()
        => Assert.That(CommandParser.Parse(new string('x', 100_000)).Verb, Is.EqualTo(Verb.Unknown));

    [Test]
    public void No_two_verbs_are_typed_alike()
    {
        string[] words = [.. VerbTable.All.SelectMany(entry => entry.Words)];
        Assert.That(words, Is.Unique);
        Assert.That(words.Intersect(VerbTable.Directions.Keys), Is.Empty);
    }
}
