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

    [TestCase("3", "It is three.", true)]
    [TestCase("3", "Only three tokens.", true)]
    [TestCase("3", "Look at three of them, and at thirty three.", false)]
    [TestCase("1", "Read one token at a time.", false)]
    [TestCase("1", "It is one.", true)]
    [TestCase("42", "There are forty-two of them.", true)]
    [TestCase("42", "There are forty. Two more are hidden.", false)]
    [TestCase("205", "All two hundred and five!", true)]
    [TestCase("100", "That makes a hundred.", true)]
    [TestCase("20", "There are twenty one of them.", false)]
    public void A_hint_says_no_right_number_in_words(string answer, string hint, bool tells)
        => Expect($"type=number answer={answer} unit=\"tokens,token\"}}\n### How many?", hint, tells);

    [TestCase("Text, then tokens, then the draw.", true)]
    [TestCase("1. Text\n2. The tokens\n3. A draw", true)]
    [TestCase("Draw, tokens, text: which way round?", false)]
    [TestCase("Text is first. Tokens come later.", false)]
    public void A_hint_names_no_order(string hint, bool tells)
        => Expect("type=order}\n### In order\n\n1. text\n2. tokens\n3. draw\n", hint, tells);

    [TestCase("The text comes before the tokens.", true)]
    [TestCase("Compare text and tokens.", false)]
    [TestCase("What comes before: text or tokens?", false)]
    public void A_hint_that_compares_two_things_names_no_order(string hint, bool tells)
        => Expect("type=order}\n### In order\n\n1. text\n2. tokens\n", hint, tells);

    [TestCase("The seed starts the dice, and top_k cuts the list.", true)]
    [TestCase("- dice: seed\n- list: top_k", true)]
    [TestCase("The seed starts the dice.", false)]
    [TestCase("Dice, list and scale go with seed, temperature and top_k.", false)]
    [TestCase("The seed and top_k: which has to do with dice?", false)]
    public void A_hint_puts_no_two_pairs_side_by_side(string hint, bool tells)
        => Expect("type=match}\n### Match\n\n| what | does |\n|---|---|\n| seed | dice |\n| top_k | list |\n| temperature | scale |\n", hint, tells);

    [TestCase("Try \"The king's door is solid\".", true)]
    [TestCase("Write `the king's door is solid`.", true)]
    [TestCase("Make \" gold\" likely.", false)]
    [TestCase("Whose door could it be?", false)]
    public void A_hint_says_no_text_that_opens_a_lock(string hint, bool tells)
        => Expect("type=steer}\n### Open it\n:::: lock\ntext: The door is\ntarget: \" gold\"\nprobability: 0.5\n::::\n:::: solution\n\"The king's door is solid\" makes \" gold\" likely.\n::::", hint, tells);

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
