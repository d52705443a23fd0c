using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Testing;

namespace LlmQuest.Core.Tests.Grading;

public sealed class AcceptedAnswerTests
{
    [TestCase("next token")]
    [TestCase("Next Token")]
    [TestCase("  next \t token ")]
    [TestCase("the next token")]
    [TestCase("A next token.")]
    [TestCase("“next token”")]
    [TestCase("'next token'")]
    [TestCase("next-token")]
    [TestCase("next—token")]
    [TestCase("next_token!")]
    [TestCase("`next token`")]
    [TestCase("(next token)")]
    [TestCase("next\u00a0token")]
    [TestCase("ｎｅｘｔ　ｔｏｋｅｎ")]
    [TestCase("𝐧𝐞𝐱𝐭 𝐭𝐨𝐤𝐞𝐧")]
    [TestCase("next\u200b token…")]
    [TestCase("NEXT TOKEN?")]
    public void Words_may_be_written_in_many_ways(string answer) => Passes(SomeChallenge.Text("+next token"), answer);

    [TestCase("Straße", "STRASSE")]
    [TestCase("Straße", "STRAẞE")]
    [TestCase("title", "TİTLE")]
    [TestCase("TITLE", "tıtle")]
    [TestCase("café", "cafe\u0301")]
    [TestCase("cafe\u0301", "CAFÉ")]
    [TestCase("việt", "vie\u0302\u0323t")]
    [TestCase("việt", "vi\u00ea\u0323t")]
    [TestCase("ﬁne-tuning", "fine tuning")]
    [TestCase("x²", "x^2")]
    [TestCase("Ångström", "a\u030angstro\u0308m")]
    [TestCase("don't", "don’t")]
    [TestCase("don't", "dont")]
    [TestCase("e.g.", "eg")]
    [TestCase("U.S.A.", "usa")]
    [TestCase("wait...", "wait…")]
    [TestCase("GPT-2", "gpt2")]
    [TestCase("UTF-8", "utf8")]
    [TestCase("C#", "c #")]
    [TestCase("rock & roll", "rock and roll")]
    [TestCase("1.2.3", "v 1.2.3", false)]
    [TestCase("σοφός", "ΣΟΦΌΣ")]
    [TestCase("?", " ? ")]
    [TestCase("<|endoftext|>", "<| endoftext |>")]
    public void What_means_the_same_is_the_same(string accepted, string answer, bool passes = true)
        => Assert.That(Grader.Grade(SomeChallenge.Text($"+{accepted}"), answer).Kind == VerdictKind.Passed, Is.EqualTo(passes));

    [TestCase("3", "three")]
    [TestCase("three", "3.0")]
    [TestCase("1000", "1,000")]
    [TestCase("1000", "1 000")]
    [TestCase("1,000", "one thousand")]
    [TestCase("21", "twenty-one")]
    [TestCase("21 layers", "Twenty one layers")]
    [TestCase("105", "a hundred and five")]
    [TestCase("2000000", "two million")]
    [TestCase("2 000 000", "2 million")]
    [TestCase("40 %", "forty percent")]
    [TestCase("40%", "40 per cent")]
    [TestCase("-3", "−3")]
    [TestCase("10-20", "10 – 20")]
    [TestCase("0.5", "0,50")]
    [TestCase("0.5", ".5")]
    public void Numbers_within_words_may_be_written_in_many_ways(string accepted, string answer) => Passes(SomeChallenge.Text($"+{accepted}"), answer);

    [TestCase("/tokens?/", "Tokens")]
    [TestCase("/tokens?/", "the token.")]
    [TestCase("/(the )?dial/", "THE DIAL")]
    [TestCase("cat | kitten", "kitten")]
    [TestCase("cat | /kit.*/", "kitty")]
    [TestCase("/a/ | /b/", "b")]
    [TestCase("/(next | following )token/", "next token")]
    [TestCase("/\\d{4}/", "1984")]
    public void Patterns_take_whole_answers(string pattern, string answer) => Passes(SomeChallenge.Text($"+{pattern}"), answer);

    [TestCase("tokens, weights, logits")]
    [TestCase("Logits; weights; tokens")]
    [TestCase("the tokens and weights and logits")]
    [TestCase("tokens & parameters & logits")]
    [TestCase("tokens, tokens, weights, and logits.")]
    [TestCase("tokens\nweights\nlogits")]
    [TestCase("tokens weights logits")]
    [TestCase("tokens/weights/logits")]
    [TestCase("tokens + weights + logits")]
    [TestCase("- tokens\n- weights\n- logits")]
    public void A_list_may_stand_in_any_order(string answer) => Passes(SomeChallenge.List("+tokens", "+weights | parameters", "+logits"), answer);

    [TestCase("R&D, 1,000")]
    [TestCase("1,000 and r and d")]
    public void A_member_with_and_or_a_comma_is_not_cut(string answer) => Passes(SomeChallenge.List("+R and D", "+1000"), answer);

    [TestCase("49152")]
    [TestCase("49,152")]
    [TestCase("49.152")]
    [TestCase("49 152")]
    [TestCase("49\u202f152")]
    [TestCase("49\u00a0152")]
    [TestCase("49'152")]
    [TestCase("49’152")]
    [TestCase("49_152")]
    [TestCase("49152.0")]
    [TestCase("+49152")]
    [TestCase("49,152.00")]
    [TestCase("49.152,0")]
    [TestCase("49.152k")]
    [TestCase("49,152k")]
    [TestCase("٤٩١٥٢")]
    [TestCase("49152 tokens")]
    [TestCase("49,152 Tokens.")]
    [TestCase("49152token")]
    [TestCase("about 49,152")]
    [TestCase("~49152")]
    [TestCase("≈ 49152")]
    [TestCase("It is 49,152 tokens!")]
    [TestCase("4.9152e4")]
    [TestCase("4.9152 × 10^4")]
    [TestCase("4.9152 x 10⁴")]
    [TestCase("forty-nine thousand one hundred and fifty-two")]
    [TestCase("４９１５２")]
    public void A_number_may_be_written_in_many_ways(string answer) => Passes(SomeChallenge.Number(49_152, 0, "tokens"), answer);

    [TestCase(0.4, "40 %")]
    [TestCase(0.4, "40 percent")]
    [TestCase(0.4, "0,4")]
    [TestCase(0.4, ".4")]
    [TestCase(0.4, "2/5")]
    [TestCase(0.5, "half")]
    [TestCase(0.5, "½")]
    [TestCase(1.5, "1½")]
    [TestCase(1.5, "1 1/2")]
    [TestCase(-3, "−3")]
    [TestCase(-3, "minus three")]
    [TestCase(-3, "(-3)")]
    [TestCase(3, "I think about 3")]
    [TestCase(3, "maybe three?")]
    [TestCase(1000, "10^3")]
    [TestCase(1000, "10³")]
    [TestCase(1024, "2^10")]
    [TestCase(0.001, "1e-3")]
    [TestCase(1.234, "1,234")]
    [TestCase(1234, "1.234")]
    [TestCase(1234.5, "1.234,5")]
    [TestCase(1234.5, "1 234,5")]
    [TestCase(1234.5, "1'234.5")]
    [TestCase(135e6, "135M")]
    [TestCase(1.5e9, "1.5 billion")]
    [TestCase(0, "zero")]
    [TestCase(0.3, "0.30000000000000004")]
    [TestCase(12, "a dozen")]
    [TestCase(5, "$5")]
    public void A_number_without_a_unit_may_be_written_in_many_ways(double right, string answer) => Passes(SomeChallenge.Number(right), answer);

    [TestCase("40 %")]
    [TestCase("40")]
    [TestCase("forty per cent")]
    public void Percent_may_be_the_unit(string answer) => Passes(SomeChallenge.Number(40, 0, "%"), answer);

    [TestCase(95)]
    [TestCase(105)]
    public void The_ends_of_the_tolerance_belong_to_it(double typed) => Passes(SomeChallenge.NumberWithin(100, 0.05), $"{typed}");

    [TestCase("b")]
    [TestCase("B")]
    [TestCase("b)")]
    [TestCase("(b)")]
    [TestCase("b.")]
    [TestCase("b!")]
    [TestCase("**b**")]
    [TestCase("2")]
    [TestCase("two")]
    [TestCase("option b")]
    [TestCase("the answer is b")]
    [TestCase("b) It predicts the next token.")]
    [TestCase("2. it predicts the next token")]
    [TestCase("It predicts the next token")]
    [TestCase("it predicts the next token.")]
    [TestCase("it predicts")]
    public void A_choice_is_a_letter_a_number_or_words(string answer)
        => Passes(SomeChallenge.Choice("-It learns from you", "+It predicts the next token", "-It searches"), answer);

    [TestCase("b d")]
    [TestCase("b and d")]
    [TestCase("B, D")]
    [TestCase("d,b")]
    [TestCase("bd")]
    [TestCase("both b & d")]
    [TestCase("b) d)")]
    [TestCase("2 4")]
    [TestCase("24")]
    [TestCase("weights and logits")]
    [TestCase("Weights, d")]
    [TestCase("b b d")]
    public void Several_may_be_chosen(string answer) => Passes(SomeChallenge.Many("-Rules", "+Weights", "-Letters", "+Logits"), answer);

    [TestCase("2 and 4")]
    [TestCase("2, 4")]
    [TestCase("4,2")]
    [TestCase("2 4.")]
    [TestCase("both 2 and 4")]
    [TestCase("two and four")]
    [TestCase("a c")]
    [TestCase("a, c")]
    public void Several_numbers_that_are_texts_are_read_as_texts(string answer) => Passes(SomeChallenge.Many("+2", "-3", "+4", "-5"), answer);

    [TestCase("1,000 and 2,000")]
    [TestCase("1,000, 2,000")]
    [TestCase("1000; 2000")]
    public void Large_numbers_may_be_chosen_too(string answer) => Passes(SomeChallenge.Many("+1,000", "-2", "+2,000", "-1"), answer);

    [Test]
    public void Numbers_that_are_not_all_texts_are_places() => Passes(SomeChallenge.Many("-2", "+Weights", "-Letters", "+Logits"), "2 4");

    [Test]
    public void None_may_be_right() => Passes(SomeChallenge.Many("-Rules", "-Letters"), "None of them.");

    [TestCase("{0} {1} {2} {3}")]
    [TestCase("{0},{1},{2},{3}")]
    [TestCase("{0}{1}{2}{3}")]
    [TestCase("{0} > {1} > {2} > {3}")]
    [TestCase("{0}->{1}->{2}->{3}")]
    [TestCase("{0}) {1}) {2}) {3})")]
    [TestCase("{0}, {1}, {2} and then {3}")]
    public void An_order_is_written_in_letters(string format)
    {
        OrderChallenge challenge = SomeChallenge.Order("text", "tokens", "logits", "probabilities");
        object[] letters = ModelAnswer.Of(challenge)!.Split(' ');
        Passes(challenge, string.Format(System.Globalization.CultureInfo.InvariantCulture, format, letters).ToUpperInvariant());
    }

    [TestCase("text, tokens, logits, probabilities")]
    [TestCase("Text > Tokens > Logits > Probabilities")]
    [TestCase("text → tokens → logits → probabilities")]
    [TestCase("text then tokens then logits then probabilities")]
    [TestCase("text, tokens, logits and probabilities")]
    [TestCase("text tokens logits probabilities")]
    public void An_order_is_written_in_words(string answer) => Passes(SomeChallenge.Order("text", "tokens", "logits", "probabilities"), answer);

    [TestCase("1{0} 2{1} 3{2}")]
    [TestCase("1-{0}, 2-{1}, 3-{2}")]
    [TestCase("3{2} 1{0} 2{1}")]
    [TestCase("1={0};2={1};3={2}")]
    [TestCase("1 {0} 2 {1} 3 {2}")]
    [TestCase("1{0}2{1}3{2}")]
    [TestCase("1. {0}, 2. {1} and 3. {2}")]
    [TestCase("{0}1 {1}2 {2}3")]
    [TestCase("{0} {1} {2}")]
    [TestCase("loupe = shows ids, dial = sets heat, horn = speaks")]
    [TestCase("Loupe: shows ids; 2 = {1}; horn -> Speaks.")]
    public void Pairs_may_be_written_in_many_ways(string format)
    {
        MatchChallenge challenge = SomeChallenge.Match("loupe = shows ids", "dial = sets heat", "horn = speaks", "= opens doors");
        object[] letters = [.. ModelAnswer.Of(challenge)!.Split(' ').Select(pair => pair[1..])];
        Passes(challenge, string.Format(System.Globalization.CultureInfo.InvariantCulture, format, letters));
    }

    [TestCase("1 day, 2 night, 3 sky")]
    [TestCase("1 day; 2 night; 3 sky")]
    [TestCase("1 day, 2 night and 3 sky")]
    [TestCase("1. day, 2. night, 3. sky")]
    [TestCase("1) Day, 2) Night, 3) Sky.")]
    [TestCase("(1,{0}) (2,{1}) (3,{2})")]
    [TestCase("(1, {0}), (2, {1}), (3, {2})")]
    [TestCase("[1,{0}] [2,{1}] [3,{2}]")]
    [TestCase("({0},1) ({1},2) ({2},3)")]
    [TestCase("1 day, 2 {1}, 3 = sky")]
    public void Pairs_may_be_numbers_and_words_or_stand_in_brackets(string format)
    {
        MatchChallenge challenge = SomeChallenge.Match("sun = day", "moon = night", "cloud = sky");
        object[] letters = [.. ModelAnswer.Of(challenge)!.Split(' ').Select(pair => pair[1..])];
        Passes(challenge, string.Format(System.Globalization.CultureInfo.InvariantCulture, format, letters));
    }

    [TestCase("It is Vienna")]
    [TestCase("it's vienna.")]
    [TestCase("It’s Vienna!")]
    [TestCase("The answer is Vienna")]
    [TestCase("the answer is: Vienna")]
    [TestCase("answer: Vienna")]
    [TestCase("\"It is Vienna\"")]
    public void Words_that_lead_to_the_answer_are_left_out(string answer) => Passes(SomeChallenge.Text("+Vienna"), answer);

    [TestCase("They are tokens and weights")]
    [TestCase("the answer is tokens, weights")]
    [TestCase("tokens, weights")]
    public void Words_that_lead_to_a_list_are_left_out(string answer) => Passes(SomeChallenge.List("+tokens", "+weights"), answer);

    [TestCase("+it is raining", "-raining")]
    [TestCase("+/it is .*/", "-raining")]
    [TestCase("+It", "-raining", "it")]
    public void Words_that_lead_to_the_answer_stay_where_the_author_wrote_them(string right, string wrong, string answer = "it is raining")
        => Passes(SomeChallenge.Text(right, wrong), answer);

    private static void Passes(Challenge challenge, string answer)
    {
        Verdict verdict = Grader.Grade(challenge, answer);
        Assert.That(verdict.Kind, Is.EqualTo(VerdictKind.Passed), verdict.Message);
    }
}
