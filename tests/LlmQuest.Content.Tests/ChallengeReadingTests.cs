using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Tests;

/// <summary>How challenges are written.</summary>
public sealed class ChallengeReadingTests
{
    private const string Choice = """
        ::: challenge {#why type=choice objective="a, b" xp=20}
        ### Why?
        Think first.

        - [x] Each token is drawn by chance. {misconception=none}
        - [ ] The model learns while we talk. {misconception=learns}

          No weights change.
        - [ ] It is broken.

        :::: reject {misconception=broken}
        - c

        It works as it was built.
        ::::
        :::: hint {cost=3}
        Dice.
        ::::
        :::: solution
        Chance.
        ::::
        :::
        """;

    [Test]
    public void A_choice_has_options_with_boxes_and_messages()
    {
        ChoiceChallenge choice = A.Challenge<ChoiceChallenge>(Choice);
        Assert.That(choice.Options.Select(option => (option.IsRight, PlainText.Of(option.Text), PlainText.Of(option.Message), option.Misconception)), Is.EqualTo(new[]
        {
            (true, "Each token is drawn by chance.", "", "none"),
            (false, "The model learns while we talk.", "No weights change.", "learns"),
            (false, "It is broken.", "It works as it was built.", "broken"),
        }));
        Assert.That(choice.IsMany, Is.False);
    }

    [Test]
    public void What_is_answered_from_is_no_part_of_the_task()
    {
        ChoiceChallenge choice = A.Challenge<ChoiceChallenge>(Choice);
        Assert.That(PlainText.Of(((Story)choice.Task.Single()).Content), Is.EqualTo("Think first."));
        Assert.That((choice.Title, choice.Xp, choice.Hints.Single().Cost, choice.Solutions.Length), Is.EqualTo(("Why?", 20, (int?)3, 1)));
        Assert.That(choice.Objectives, Is.EqualTo(new[] { "a", "b" }));
    }

    [TestCase("<!-- not for learners -->\nThink.")]
    [TestCase("<!-- not\nfor learners -->\n\nThink.")]
    [TestCase("Think.<!-- not for learners -->")]
    [TestCase("<!-- not for learners -->Think.")]
    public void A_comment_is_for_authors(string task)
        => Assert.That(PlainText.Of(((Story)A.Challenge<ReflectChallenge>($"::: challenge {{#r type=reflect}}\n### Why?\n{task}\n:::\n").Task.Single()).Content), Is.EqualTo("Think."));

    [Test]
    public void A_text_has_replies_in_the_order_of_the_file()
    {
        TextChallenge text = A.Challenge<TextChallenge>("::: challenge {#t type=text}\n### What?\n:::: reject {misconception=letters}\n- letter | letters\n\nNo.\n::::\n:::: accept\n- token\n- `/tok.*/`\n::::\n:::\n");
        Assert.That(text.Replies.Select(reply => (reply.IsRight, string.Join(';', reply.Patterns.Select(pattern => pattern.Text)))), Is.EqualTo(new[]
        {
            (false, "letter | letters"),
            (true, "token;/tok.*/"),
        }));
    }

    [TestCase("answer=12 tolerance=0.5 unit=\"tokens, token\"", 12, 0.5, false)]
    [TestCase("answer=-1.5e3 tolerance=5%", -1500, 0.05, true)]
    [TestCase("answer=7", 7, 0, false)]
    public void A_number_has_a_tolerance(string attributes, double answer, double amount, bool isShare)
    {
        NumberChallenge number = A.Challenge<NumberChallenge>($"::: challenge {{#n type=number {attributes}}}\n### How many?\n:::\n");
        Assert.That((number.Answer, number.Tolerance), Is.EqualTo((answer, new Tolerance(amount, isShare))));
    }

    [Test]
    public void An_order_takes_its_numbered_list()
        => Assert.That(A.Challenge<OrderChallenge>("::: challenge {#o type=order}\n### Sort\n1. text\n2. tokens\n3. ids\n:::\n").Items.Select(item => item.Raw), Is.EqualTo(new[] { "text", "tokens", "ids" }));

    [Test]
    public void A_match_takes_its_table()
    {
        MatchChallenge match = A.Challenge<MatchChallenge>("::: challenge {#m type=match}\n### Match\n\n| a | b |\n|---|---|\n| 1 | one |\n| 2 | two |\n|  | three |\n\n:::\n");
        Assert.That(match.Pairs.Select(pair => $"{pair.Left}={pair.Right}"), Is.EqualTo(new[] { "1=one", "2=two" }));
        Assert.That(match.Extras, Is.EqualTo(new[] { "three" }));
    }

    [Test]
    public void A_prediction_names_a_fact()
    {
        PredictChallenge predict = A.Challenge<PredictChallenge>("::: lab {#next type=next-token}\ntext: Hello\n:::\n::: challenge {#p type=predict}\n### Guess\n:::: expect\nlab: next\nvalue: candidates[0].p\nwithin: 20%\nscore: log\n::::\n:::\n");
        Assert.That((predict.Expectation.Lab, predict.Expectation.Within, predict.Expectation.Kind), Is.EqualTo(("next", new Tolerance(0.2, true), GuessKind.Probability)));
    }

    [Test]
    public void A_word_is_predicted_in_bits_without_naming_the_fact()
    {
        PredictChallenge predict = A.Challenge<PredictChallenge>("::: lab {#next type=next-token}\ntext: Hello\n:::\n::: challenge {#p type=predict}\n### Guess\n:::: expect\nwithin: 10\nscore: bits\n::::\n:::\n");
        Assert.That((predict.Expectation.Kind, predict.Expectation.Value.ToString()), Is.EqualTo((GuessKind.Word, "guess_bits")));
    }

    [Test]
    public void A_lock_has_a_target_and_a_probability()
    {
        ProbabilityLock door = A.Challenge<SteerChallenge>("::: challenge {#s type=steer}\n### Open\n:::: lock\ntext: The capital is\ntarget: \" Paris\"\nprobability: 0.5\nforbidden: [Paris]\npar: 9\n::::\n:::\n").Lock;
        Assert.That((door.Target, door.Probability, door.Par, door.IsChat), Is.EqualTo((" Paris", 0.5, (int?)9, false)));
        Assert.That(door.Forbidden, Is.EqualTo(new[] { "Paris" }));
    }

    [TestCase("### Free", typeof(ReflectChallenge))]
    [TestCase("### Say\n:::: accept\n- yes\n::::", typeof(TextChallenge))]
    public void A_challenge_without_a_type_is_what_its_parts_show(string body, Type type)
        => Assert.That(A.Challenge<Challenge>($"::: challenge {{#c}}\n{body}\n:::\n"), Is.TypeOf(type));

    [TestCase("::: challenge {#c type=riddle}\n### T\n:::", "LQ0043 2:24")]
    [TestCase("::: challenge {#c type=choice}\n### T\n- [ ] a\n- [ ] b\n:::", "LQ0044 4:1")]
    [TestCase("::: challenge {#c type=text}\n### T\n:::", "LQ0044 2:1")]
    [TestCase("::: challenge {#c type=number}\n### T\n:::", "LQ0044 2:1")]
    [TestCase("::: challenge {#c type=order}\n### T\n1. one\n:::", "LQ0044 4:1")]
    [TestCase("::: challenge {#c type=match}\n### T\n:::", "LQ0044 2:1")]
    [TestCase("::: challenge {#c type=predict}\n### T\n:::", "LQ0044 2:1")]
    [TestCase("::: challenge {#c type=steer}\n### T\n:::", "LQ0044 2:1")]
    [TestCase("::: challenge {#c type=do}\n### T\n:::", "LQ0044 2:1")]
    [TestCase("::: challenge {#c type=steer}\n### T\n:::: lock\ntext: a\ntarget: b\nprobability: 2\n::::\n:::", "LQ0034 7:14")]
    [TestCase("::: challenge {#c type=number answer=1 tolerance=few}\n### T\n:::", "LQ0034 2:50")]
    [TestCase("::: challenge {#c xp=lots}\n### T\n:::", "LQ0034 2:22")]
    public void What_a_challenge_lacks_is_told_with_its_place(string challenge, string fault)
        => Assert.That(A.Faults($"## S\n{challenge}\n"), Is.EqualTo(new[] { fault }));
}
