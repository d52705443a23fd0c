using LlmQuest.Content.Diagnostics;

namespace LlmQuest.Content.Tests.Checks;

/// <summary>Hints and solutions: which are missed, and which say too much.</summary>
public sealed class LadderTests
{
    private const string Part = "\n:::: hint\nLook.\n::::";
    private const string Solution = "\n:::: solution\nSo.\n::::";

    [TestCase("type=number answer=12", "", "hint and no solution")]
    [TestCase("type=number answer=12", Solution, "hint")]
    [TestCase("type=number answer=12", Part, "solution")]
    public void A_challenge_without_hint_or_solution_is_told(string attributes, string parts, string missing)
        => Assert.That(Checked.Message(Rules.NoLadder, Checked.Around($"::: challenge {{#c {attributes}}}\n### T{parts}\n:::")), Is.EqualTo($"The challenge \"c\" has no {missing}."));

    [TestCase("type=number answer=12", "", "6:1")]
    [TestCase("type=number answer=12", Part + Solution, "")]
    [TestCase("type=reflect", "", "")]
    public void What_is_graded_needs_one_hint_and_a_solution(string attributes, string parts, string place)
        => Assert.That(string.Join(' ', Checked.Places(Rules.NoLadder, Checked.Around($"::: challenge {{#c {attributes}}}\n### T{parts}\n:::"))), Is.EqualTo(place));

    [TestCase("- token | a piece of a word", "It reads tokens.", false)]
    [TestCase("- token | a piece of a word", "It reads one TOKEN at a time.", true)]
    [TestCase("- token | a piece of a word", "It reads a *piece* of a word.", true)]
    [TestCase("- model", "The model of it.", false)]
    [TestCase("- id", "Its id comes first.", false)]
    [TestCase("- id", "Id!", true)]
    [TestCase("- more", "Look more than once.", false)]
    [TestCase("- `/tok.*/`", "It reads tokens.", false)]
    public void A_hint_to_a_text_says_no_accepted_answer(string answers, string hint, bool tells)
        => Expect($"type=text}}\n### What does the model read?\n:::: accept\n{answers}\n::::", hint, tells);

    [TestCase("type=text list=true}\n### Which?\n:::: accept\n- token\n- seed\n::::", "A seed is one.", false)]
    [TestCase("type=text list=true}\n### Which?\n:::: accept\n- token\n- seed\n::::", "Seed and token.", true)]
    [TestCase("type=number answer=42 unit=tokens}\n### How many?", "There are 42 of them.", true)]
    [TestCase("type=number answer=42 unit=tokens}\n### How many?", "There are 420 of them, or 4.2.", false)]
    [TestCase("type=number answer=42 unit=tokens}\n### How many of 42?", "Not all 42.", false)]
    [TestCase("type=number answer=1 unit=tokens}\n### How many?", "Read line 1, and one more time all of it.", false)]
    [TestCase("type=number answer=1 unit=tokens}\n### How many?", "It is 1.", true)]
    [TestCase("type=number answer=1 unit=tokens}\n### How many?", "Only 1 tokens.", true)]
    [TestCase("type=number answer=0.25}\n### How likely?", "A quarter, 25%.", true)]
    [TestCase("type=choice}\n### Why?\n\n- [x] It is drawn by chance.\n- [ ] It learns.", "Each word: it is drawn by chance!", true)]
    [TestCase("type=choice}\n### Why?\n\n- [x] It is drawn by chance.\n- [ ] It learns.", "By chance?", false)]
    [TestCase("type=choice}\n### Which?\n\n- [x] temperature\n- [ ] seed", "Compare temperature and seed.", false)]
    public void A_hint_says_no_right_answer(string challenge, string hint, bool tells) => Expect(challenge, hint, tells);

    [TestCase("Try `set  temperature 0`.", true)]
    [TestCase("Try `set temperature 1`, and `generate`.", false)]
    public void A_hint_shows_no_command_of_the_solution(string hint, bool tells)
        => Expect("type=do}\n### Say it twice\n:::: goal\nlab: horn\nexpect: tokens > 1\n::::\n:::: solution\n`set temperature 0`, then `generate`.\n::::", hint, tells);

    [Test]
    public void The_last_hint_may_show_a_command()
        => Assert.That(
            Checked.Places(Rules.HintGivesAway, Checked.Around("::: challenge {#c type=do}\n### T\n:::: goal\nlab: horn\nexpect: tokens > 1\n::::\n:::: hint\n`set seed 1`\n::::\n:::: hint\n`set seed 1`\n::::\n:::: solution\n`set seed 1`\n::::\n:::\n::: lab {#horn type=generate}\nprompt: a\n:::")),
            Is.EqualTo(new[] { "12:1" }));

    // The hint under test is the first of two.
    private static void Expect(string challenge, string hint, bool tells)
    {
        string text = Checked.Around($"::: lab {{#horn type=generate}}\nprompt: a\n:::\n::: challenge {{#c {challenge}\n:::: hint\n{hint}\n::::\n:::: hint\nGo.\n::::\n:::");
        int line = text[..text.IndexOf(":::: hint", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        string[] expected = tells ? [FormattableString.Invariant($"{line}:1")] : [];
        Assert.That(Checked.Places(Rules.HintGivesAway, text), Is.EqualTo(expected));
    }
}
