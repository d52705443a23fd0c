using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Testing;

namespace LlmQuest.Core.Tests.Grading;

public sealed class NearMissTests
{
    private const string Spelling = "That is nearly it: check the spelling.";
    private const string NotForeseen = "Nobody foresaw this answer, so it cannot be judged here. It is kept for your instructor. Try to say it in other words.";
    private const string OneNumber = "That is not one number. Type one number, for example `12` or `0.5`; the unit is tokens.";

    private static readonly TextChallenge Text = SomeChallenge.Text("+overfitting", "-underfitting :: The other way round. # fit", "-/.*data.*/ :: Not the data.");

    [TestCase("overfiting", Spelling)]
    [TestCase("overfittting", Spelling)]
    [TestCase("ovrefitting", Spelling)]
    [TestCase("over-fitting", Spelling)]
    [TestCase("The overfiting.", Spelling)]
    [TestCase("overfeeding", NotForeseen)]
    [TestCase("underfiting", NotForeseen)]
    [TestCase("fitting", NotForeseen)]
    [TestCase("overfitting model", NotForeseen)]
    [TestCase("learning", NotForeseen)]
    [TestCase("o", NotForeseen)]
    [TestCase("⚙", NotForeseen)]
    [TestCase("Underfitting!", "The other way round.")]
    [TestCase("bad data", "Not the data.")]
    [TestCase("", "There is no answer yet. Type your answer in words.")]
    [TestCase(" \t\u00a0\u200b", "There is no answer yet. Type your answer in words.")]
    public void Other_words_are_not_accepted(string answer, string message) => Fails(Text, answer, message);

    [TestCase("token", "tokens", Spelling)]
    [TestCase("next token", "nexttoken", Spelling)]
    [TestCase("next token", "next tokne", Spelling)]
    [TestCase("cat", "cats", NotForeseen)]
    [TestCase("cat", "car", NotForeseen)]
    [TestCase("loss", "lost", NotForeseen)]
    [TestCase("next token", "last token", NotForeseen)]
    [TestCase("next token", "token", NotForeseen)]
    [TestCase("unsupervised", "supervised", NotForeseen)]
    [TestCase("encoder", "decoder", NotForeseen)]
    [TestCase("GPT-2", "GPT-3", NotForeseen)]
    [TestCase("1000", "100", NotForeseen)]
    [TestCase("1000", "1.000 1", NotForeseen)]
    [TestCase("C#", "C", NotForeseen)]
    [TestCase("C++", "C+", NotForeseen)]
    [TestCase("-3", "3", NotForeseen)]
    [TestCase("7", ".7", NotForeseen)]
    [TestCase("007", "7", NotForeseen)]
    [TestCase("1.2.3", "1.2", NotForeseen)]
    [TestCase("x^2", "x2", NotForeseen)]
    [TestCase("café", "cafe", NotForeseen)]
    [TestCase("/tok/", "token", NotForeseen)]
    [TestCase("/tok", "tok en", NotForeseen)]
    public void Something_else_is_something_else(string accepted, string answer, string message) => Fails(SomeChallenge.Text($"+{accepted}"), answer, message);

    [TestCase("+encoding", "-decoding", "ncoding", Spelling)]
    [TestCase("+bigger", "-digger", "igger", NotForeseen)]
    [TestCase("+bigger", "-/.*/ :: No.", "biggr", Spelling)]
    [TestCase("+bigger", "-/.*/ :: No.", "small", "No.")]
    public void A_slip_is_told_only_when_no_wrong_answer_is_as_near(string right, string wrong, string answer, string message)
        => Fails(SomeChallenge.Text(right, wrong), answer, message);

    [TestCase("tokens, weights", "2 right ones of 3.")]
    [TestCase("tokens", "1 right one of 3.")]
    [TestCase("tokens, weights, parameters", "2 right ones of 3.")]
    [TestCase("tokens, weights, logits, magic", "3 right ones of 3. Not recognised, and kept for your instructor: “magic”.")]
    [TestCase("tokens, rules", "No rules.\n1 right one of 3. Not among them: “rules”.")]
    [TestCase("tokens, wieghts and logits", "2 right ones of 3. Check the spelling of “wieghts”.")]
    [TestCase("magic; luck", "0 right ones of 3. Not recognised, and kept for your instructor: “magic”, “luck”.")]
    [TestCase("rules", "No rules.\n0 right ones of 3. Not among them: “rules”.")]
    [TestCase("tokens weights magic", "0 right ones of 3. Not recognised, and kept for your instructor: “tokens weights magic”.")]
    public void A_list_must_be_whole_and_nothing_else(string answer, string message)
        => Fails(SomeChallenge.List("+tokens", "+weights | parameters", "+logits", "-rules :: No rules. # rules"), answer, message);

    [TestCase("49151", "Too low.")]
    [TestCase("49153", "Too high.")]
    [TestCase("-49152", "Too low.")]
    [TestCase("4915.2", "The digits are right, the order of magnitude is not.")]
    [TestCase("491,520", "The digits are right, the order of magnitude is not.")]
    [TestCase("49152k", "The digits are right, the order of magnitude is not.")]
    [TestCase("50,257 tokens", "That is GPT-2.")]
    [TestCase("15", "Far off.")]
    [TestCase("20", "Far off.")]
    [TestCase("20.5", "Too low.")]
    [TestCase("49152 words", "In tokens, please, not in “words”: type the number alone, or with tokens behind it.")]
    [TestCase("49152 %", "In tokens, please, not in “%”: type the number alone, or with tokens behind it.")]
    [TestCase("49152 bananas", "“bananas” is not a unit that is known here: type the number alone, or with tokens behind it.")]
    [TestCase("many", OneNumber)]
    [TestCase("49152 or 50257", OneNumber)]
    [TestCase("49 152 3", OneNumber)]
    [TestCase("49,15,2", OneNumber)]
    [TestCase("4.91.52", OneNumber)]
    [TestCase("10-20", OneNumber)]
    [TestCase("0xC000", OneNumber)]
    [TestCase("NaN", OneNumber)]
    [TestCase("infinity", OneNumber)]
    [TestCase("∞", OneNumber)]
    [TestCase("1e999", OneNumber)]
    [TestCase("1/0", OneNumber)]
    [TestCase("> 49151", OneNumber)]
    [TestCase("49152 because I counted all of them", OneNumber)]
    [TestCase("tokens", OneNumber)]
    [TestCase("--49152", OneNumber)]
    public void Another_number_is_not_accepted(string answer, string message)
        => Fails(SomeChallenge.Number(49_152, 0, "tokens", "-50257 :: That is GPT-2.", "-10..20 :: Far off."), answer, message);

    [TestCase(0.4, "40", "The digits are right, the order of magnitude is not.")]
    [TestCase(0.4, "41", "Too high.")]
    [TestCase(0.4, "4", "The digits are right, the order of magnitude is not.")]
    [TestCase(0.4, "0.4 %", "The digits are right, the order of magnitude is not.")]
    [TestCase(0.4, "1/3", "Too low.")]
    [TestCase(0, "1", "Too high.")]
    [TestCase(1.5, "1 1/3", "Too low.")]
    public void Another_share_is_not_accepted(double right, string answer, string message) => Fails(SomeChallenge.Number(right), answer, message);

    [TestCase(94.9)]
    [TestCase(105.1)]
    public void Beyond_the_tolerance_is_wrong(double typed)
        => Fails(SomeChallenge.NumberWithin(100, 0.05), $"{typed}", typed > 100 ? "Too high." : "Too low.");

    [TestCase("a", "No, it does not learn.")]
    [TestCase("it learns from you", "No, it does not learn.")]
    [TestCase("c", "That is not it.")]
    [TestCase("3", "That is not it.")]
    [TestCase("d", "There are only 3 answers. Type the letter of one answer, from `a` to `c`.")]
    [TestCase("0", "There are only 3 answers. Type the letter of one answer, from `a` to `c`.")]
    [TestCase("c) It predicts", "That is none of the answers. Type the letter of one answer, from `a` to `c`.")]
    [TestCase("a b", "Only one can be chosen. Type the letter of one answer, from `a` to `c`.")]
    [TestCase("it", "That is none of the answers. Type the letter of one answer, from `a` to `c`.")]
    [TestCase("I do not know", "That is none of the answers. Type the letter of one answer, from `a` to `c`.")]
    public void Another_choice_is_not_accepted(string answer, string message)
        => Fails(SomeChallenge.Choice("-It learns from you :: No, it does not learn. # learns", "+It predicts", "-It searches"), answer, message);

    [TestCase("b", "What you chose is right (1 of 1), but it is not all.")]
    [TestCase("b d a", "No rules.\n2 of the 3 that you chose are right.")]
    [TestCase("a b c d", "No rules.\n2 of the 4 that you chose are right.")]
    [TestCase("a c", "No rules.\n0 of the 2 that you chose are right.")]
    [TestCase("d and c", "1 of the 2 that you chose is right.")]
    [TestCase("none", "Some are right: choose them.")]
    [TestCase("b, x", "There are only 4 answers. Type the letters of all that are right, from `a` to `d`, with spaces between.")]
    [TestCase("b, magic", "That is none of the answers. Type the letters of all that are right, from `a` to `d`, with spaces between.")]
    public void All_that_are_right_must_be_chosen_and_nothing_else(string answer, string message)
        => Fails(SomeChallenge.Many("-Rules :: No rules. # rules", "+Weights", "-Letters", "+Logits"), answer, message);

    [TestCase("two, one, three, four", "2 of 4 stand in the right place; 3 of 4 follow one another in the right order.")]
    [TestCase("four, three, two, one", "0 of 4 stand in the right place.")]
    [TestCase("four, one, two, three", "0 of 4 stand in the right place; 3 of 4 follow one another in the right order.")]
    [TestCase("a b c", "Every one of the 4 must be there once. Type the letters of all 4, in order, for example `a b c d`.")]
    [TestCase("a b c c", "Every one of the 4 must be there once. Type the letters of all 4, in order, for example `a b c d`.")]
    [TestCase("a b c e", "There are only 4 things. Type the letters of all 4, in order, for example `a b c d`.")]
    [TestCase("one two", "Every one of the 4 must be there once. Type the letters of all 4, in order, for example `a b c d`.")]
    [TestCase("one, two, three, five", "That cannot be read as an order. Type the letters of all 4, in order, for example `a b c d`.")]
    public void Another_order_is_not_accepted(string answer, string message) => Fails(SomeChallenge.Order("one", "two", "three", "four"), answer, message);

    [TestCase("loupe = shows ids, dial = speaks", "1 pair of 3 is right: 1c. 1 pair still to come.")]
    [TestCase("loupe = speaks, dial = shows ids, horn = sets heat", "0 pairs of 3 are right.")]
    [TestCase("loupe = shows ids, dial = sets heat, horn = opens doors", "2 pairs of 3 are right: 1c, 2a.")]
    [TestCase("1a 1b", "A number is there twice. Type pairs of number and letter, for example `1a 2b`.")]
    [TestCase("4a", "There are numbers 1 to 3 and letters `a` to `d`. Type pairs of number and letter, for example `1a 2b`.")]
    [TestCase("1e", "There are numbers 1 to 3 and letters `a` to `d`. Type pairs of number and letter, for example `1a 2b`.")]
    [TestCase("1", "That cannot be read as pairs. Type pairs of number and letter, for example `1a 2b`.")]
    [TestCase("lamp = shows ids", "That cannot be read as pairs. Type pairs of number and letter, for example `1a 2b`.")]
    public void Other_pairs_are_not_accepted(string answer, string message)
        => Fails(SomeChallenge.Match("loupe = shows ids", "dial = sets heat", "horn = speaks", "= opens doors"), answer, message);

    private static void Fails(Challenge challenge, string answer, string message)
    {
        Verdict verdict = Grader.Grade(challenge, answer);
        Assert.That((verdict.Kind == VerdictKind.Passed, verdict.Message), Is.EqualTo((false, message)));
    }
}
