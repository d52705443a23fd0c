using LlmQuest.Content.Checks.Answers;
using LlmQuest.Content.Diagnostics;

namespace LlmQuest.Content.Tests.Checks;

/// <summary>Challenges are proved with the answers that they list.</summary>
public sealed class AnswerTests
{
    private const string Accept = ":::: accept\n- token\n::::\n";

    [TestCase("type=text}\n### T\n" + Accept, "")]
    [TestCase("type=text}\n### T\n:::: reject\n- tokens\n- Token\n::::\n" + Accept, "13:3")]
    [TestCase("type=text list=true}\n### T\n:::: accept\n- token\n- The token.\n::::\n", "6:1")]
    [TestCase("type=number answer=1e-7}\n### T\n", "")]
    [TestCase("type=number answer=-1.5e300}\n### T\n", "")]
    [TestCase("type=number answer=1234567.25}\n### T\n", "")]
    [TestCase("type=order}\n### T\n1. a\n2. b\n", "")]
    [TestCase("type=match}\n### T\n\n| a | b |\n|---|---|\n| 1 | one |\n| 2 | two |\n| 3 | two |\n\n", "")]
    [TestCase("type=choice}\n### T\n- [x] b\n- [x] a\n- [ ] c\n", "")]
    public void Right_answers_pass(string challenge, string place) => Expect(Rules.RightAnswerFails, challenge, place);

    [TestCase("type=text}\n### T\n" + Accept + ":::: reject\n- letter\n::::\n", "")]
    [TestCase("type=text}\n### T\n" + Accept + ":::: reject\n- letter\n- the token!\n::::\n", "13:3")]
    [TestCase("type=number answer=42 tolerance=1}\n### T\n:::: reject\n- 40\n- 43\n::::\n", "10:3")]
    [TestCase("type=text list=true}\n### T\n" + Accept + ":::: reject\n- letter\n::::\n", "")]
    public void Wrong_answers_fail(string challenge, string place) => Expect(Rules.WrongAnswerPasses, challenge, place);

    [TestCase(":::: reject\n- word\n\nNo.\n::::\n:::: reject\n- letter\n\nNot quite.\n::::\n" + Accept, "")]
    [TestCase(":::: reject\n- word\n\nNo.\n::::\n:::: reject\n- a word\n\nNot quite.\n::::\n" + Accept, "14:3")]
    [TestCase(":::: reject\n- word\n\nNo.\n::::\n:::: reject\n- a word\n- words\n\nNot quite.\n::::\n" + Accept, "")]
    [TestCase(":::: reject\n- word\n::::\n:::: reject\n- a word\n::::\n" + Accept, "")]
    public void What_is_told_of_a_text_can_be_told(string replies, string place) => Expect(Rules.ReplyOutOfReach, $"type=text}}\n### T\n{replies}", place);

    [TestCase("- 10..20\n\nNear.\n::::\n:::: reject\n- 20..30\n\nFar.", "")]
    [TestCase("- 10..20\n\nNear.\n::::\n:::: reject\n- 12..15\n\nFar.", "14:3")]
    [TestCase("- 10..60\n\nNear.", "9:3")]
    [TestCase("- 43..60\n- 0..41\n\nNear.", "")]
    public void What_is_told_of_a_number_can_be_told(string replies, string place) => Expect(Rules.ReplyOutOfReach, $"type=number answer=42}}\n### T\n:::: reject\n{replies}\n::::\n", place);

    [TestCase("type=text}\n### Token\n" + Accept, "6:1")]
    [TestCase("type=text}\n### T\n:::: accept\n- `/.*/`\n::::\n", "6:1")]
    [TestCase("type=text}\n### T\n" + Accept, "")]
    [TestCase("type=choice many=true}\n### T\n- [x] a\n- [x] b\n", "")]
    [TestCase("type=choice}\n### T\n- [x] a\n- [ ] b\n", "")]
    [TestCase("type=order}\n### T\n1. a\n2. a\n", "6:1")]
    [TestCase("type=order}\n### T\n1. a\n2. b\n3. c\n", "")]
    [TestCase("type=match}\n### T\n\n| a | b |\n|---|---|\n| 1 | one |\n| 2 | two |\n\n", "")]
    public void Nothing_passes_without_a_thought(string challenge, string place) => Expect(Rules.SolvedFromStart, challenge, place);

    [TestCase("- `/tok(en/`", "9:3")]
    [TestCase("- `/(?=t)oken/`", "9:3")]
    [TestCase("- token |  | tokens", "9:3")]
    [TestCase("- `/tok(en)?/`", "")]
    public void Patterns_can_be_read(string pattern, string place) => Expect(Rules.BadPattern, $"type=text}}\n### T\n:::: accept\n{pattern}\n::::\n", place);

    [TestCase("- many", "9:3")]
    [TestCase("- 10..many", "9:3")]
    [TestCase("- `/4./`", "9:3")]
    [TestCase("- 12\n- 10..11\n- 1,000", "")]
    public void Answers_to_a_number_are_numbers(string pattern, string place) => Expect(Rules.NotANumber, $"type=number answer=42}}\n### T\n:::: reject\n{pattern}\n::::\n", place);

    [TestCase("type=choice}\n### T\n- [x] a\n- [ ] b\n- [ ] a\n", "10:3")]
    [TestCase("type=choice}\n### T\n- [x] ` Paris`\n- [ ] `Paris`\n- [ ] paris\n", "")]
    [TestCase("type=order}\n### T\n1. a\n2. b\n3. a\n", "10:4")]
    [TestCase("type=match}\n### T\n\n| a | b |\n|---|---|\n| 1 | one |\n| 1 | two |\n\n", "12:2")]
    [TestCase("type=match}\n### T\n\n| a | b |\n|---|---|\n| 1 | one |\n| 2 | two |\n| 3 | two |\n\n", "")]
    public void No_two_things_look_the_same(string challenge, string place) => Expect(Rules.SameTwice, challenge, place);

    [TestCase("type=choice}\n### T\n- [x] a\n", "6:1")]
    [TestCase("type=choice}\n### T\n- [x] a\n- [ ] b\n", "")]
    [TestCase("type=match}\n### T\n\n| a | b |\n|---|---|\n| 1 | one |\n| 2 | one |\n\n", "6:1")]
    [TestCase("type=match}\n### T\n\n| a | b |\n|---|---|\n| 1 | one |\n| 2 | one |\n|  | two |\n\n", "")]
    public void There_is_something_to_choose_from(string challenge, string place) => Expect(Rules.NothingToChoose, challenge, place);

    [Test]
    public void Answers_that_would_take_too_long_are_not_tried()
    {
        string many = string.Concat(Enumerable.Range(0, 300).Select(i => FormattableString.Invariant($"- /a{i}(b{{1,9000}}){{1,900}}/\n")));
        Expect(Rules.TooMuchToTry, $"type=text}}\n### T\n:::: accept\n{many}::::\n", "6:1");
        Expect(Rules.TooMuchToTry, "type=text}\n### T\n:::: accept\n- /(a|b{2,9}){1,200}/\n- word\n::::\n", "");
    }

    [TestCase("abc", 3)]
    [TestCase(@"a\{b", 3)]
    [TestCase("a{2,30}", 31)]
    [TestCase("(ab){1,10}", 22)]
    [TestCase("((a{9}){99}){999}", 10_000)]
    [TestCase("a{99999999999999999999}", 1)]
    [TestCase("((((", 10_000)]
    public void The_size_of_an_expression_counts_repetitions(string expression, int size) => Assert.That(Effort.SizeOf(expression), Is.EqualTo(size));

    private static void Expect(Rule rule, string challenge, string place)
        => Assert.That(string.Join(' ', Checked.Places(rule, Checked.Around($"::: challenge {{#c {challenge}:::"))), Is.EqualTo(place));
}
