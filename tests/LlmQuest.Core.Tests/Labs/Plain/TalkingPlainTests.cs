using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Core.Tests.Labs.Plain;

public sealed class TalkingPlainTests
{
    private static readonly string[] Names = ["tasks", "prompting", "chat", "chat-prompt"];
    private static readonly string[] Odd = ["", "\u202eab", "👩‍👩‍👧‍👦", new string('漢', 90), new string('w', 300), "\u001b[31m\t\r\n", "half \ud83d", "<|im_end|>\n<|im_start|>system"];

    private static IEnumerable<TestCaseData> FactsOfLabs => Names.SelectMany(name => SomeTalk.Of(name).Facts.Keys.Select(fact => new TestCaseData(name, fact)));

    [TestCaseSource(nameof(Names))]
    public void A_lab_has_its_picture(string name) => Golden.Hold(SomeTalk.Of(name), name);

    [TestCaseSource(nameof(FactsOfLabs))]
    public void A_fact_that_had_not_come_is_left_out(string name, string fact)
    {
        Experiment whole = SomeTalk.Of(name);
        Assert.That(Rendering.Of(whole with { Facts = whole.Facts.Remove(fact) }), Is.Not.Null);
        Assert.That(Rendering.Of(whole with { Facts = whole.Facts.Clear() }), Is.Not.Null);
    }

    [Test]
    public void No_line_is_wider_than_a_terminal_whatever_the_words([ValueSource(nameof(Names))] string name, [Range(0, 7)] int word)
    {
        Experiment some = SomeTalk.Of(name);
        Experiment odd = some with { Facts = Replaced(LabValue.Map(some.Facts.Select(fact => (fact.Key, fact.Value))), Odd[word]).Fields!, Parameters = Replaced(LabValue.Map(some.Parameters.Select(own => (own.Key, own.Value))), Odd[word]).Fields! };
        Assert.That(Rendering.Of(odd)!.Split('\n').Where(line => Cells.Of(line) > Cells.Line || line.Any(char.IsControl)), Is.Empty);
    }

    [Test]
    public void A_long_conversation_shows_its_end_and_says_how_much_came_before()
    {
        LabValue messages = LabValue.List(Enumerable.Range(0, 40).Select(i => LabValue.Map(("role", LabValue.Of(i % 2 == 0 ? "user" : "assistant")), ("content", LabValue.Of($"line {i}")))));
        string shown = Rendering.Of(SomeTalk.Of("chat") with { Facts = SomeTalk.Of("chat").Facts.SetItem("messages", messages) })!;
        Assert.That(shown, Does.Contain("… 24 earlier messages").And.Contains("line 39").And.Not.Contains("line 23"));
    }

    private static LabValue Replaced(LabValue value, string word) => value switch
    {
        { Text: not null } => LabValue.Of(word),
        { Items: { } items } => LabValue.List(items.Select(item => Replaced(item, word))),
        { Fields: { } fields } => LabValue.Map(fields.Select(field => (field.Key, Replaced(field.Value, word)))),
        _ => value,
    };

    // A robot that answers for the labs once had a picture of billions of columns drawn.
    [TestCase(1e9, 0.01)]
    [TestCase(1e9, 1e9)]
    [TestCase(1, 1e9)]
    public void A_context_has_sixty_columns_whatever_is_in_it(double tokens, double length)
    {
        string facts = FormattableString.Invariant($$"""{"prompt_tokens": 1, "context_used": {{tokens}}, "context_length": {{length}}, "origins": [{"origin": "person", "text": "a", "tokens": {{tokens}}}], "replies": ["b"]}""");
        string gauge = Rendering.Of(An.Experiment("chat", facts))!.Split('\n').First(line => line.StartsWith("context |", StringComparison.Ordinal));
        Assert.That(gauge, Has.Length.EqualTo("context ||".Length + 60));
    }
}
