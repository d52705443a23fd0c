using LlmQuest.Content.Diagnostics;

namespace LlmQuest.Content.Tests.Checks;

/// <summary>What a stage owes to those who learn from it.</summary>
public sealed class TeachingTests
{
    private const string Lists = "::: questions\n- Why?\n:::\n::: objectives\n- Say why. {#say-why}\n- Say how.\n:::\n::: keypoints\n- So.\n:::\n";

    [TestCase("say-why, say-how", "")]
    [TestCase("say-how", "9:3")]
    [TestCase("say-why", "10:3")]
    public void An_objective_that_nothing_assesses_is_told(string named, string place)
        => Expect(Rules.ObjectiveUnassessed, $"{Lists}## S\n::: challenge {{#c type=reflect objective=\"{named}\"}}\n### T\n:::\n", place);

    [TestCase("say-why", "")]
    [TestCase("say-wy", "16:43")]
    [TestCase("say-why, say-wy", "16:52")]
    public void A_challenge_assesses_objectives_that_are_there(string named, string place)
        => Expect(Rules.UnknownObjective, $"{Lists}## S\n::: challenge {{#c type=reflect objective=\"{named}\"}}\n### T\n:::\n", place);

    [TestCase("::: say {#a who=x}\nA.\n\n- [On](#b)\n\n::: keypoints\n- So.\n:::\n", "LQ0002")]
    [TestCase("::: sey {#a who=x}\nA.\n\n- [On](#b)\n:::\n", "LQ0038")]
    public void A_div_that_was_not_read_hides_what_may_stand_in_it(string scene, string cause)
    {
        string stage = $"{A.Front}## S {{#s}}\n{scene}";
        Assert.That(Checked.Codes(stage).Where(code => code != Rules.MissingId.Code), Is.EqualTo(new[] { cause }));
    }

    [Test]
    public void An_unknown_objective_comes_with_the_one_that_was_meant()
        => Assert.That(Checked.Message(Rules.UnknownObjective, $"{A.Front}{Lists}## S\n::: challenge {{#c type=reflect objective=say-wy}}\n### T\n:::\n"), Does.EndWith("Did you mean \"say-why\"?"));

    [TestCase("type=number answer=3", "16:1")]
    [TestCase("type=number answer=3 objective=say-why", "")]
    [TestCase("type=reflect", "")]
    public void A_graded_challenge_assesses_an_objective(string attributes, string place)
        => Expect(Rules.AssessesNothing, $"{Lists}## S\n::: challenge {{#c {attributes}}}\n### T\n:::\n", place);

    [Test]
    public void Where_no_objective_has_an_id_none_can_be_named()
        => Expect(Rules.AssessesNothing, "::: objectives\n- Say why.\n:::\n## S\n::: challenge {#c type=number answer=3}\n### T\n:::\n", "");

    [TestCase(Lists, "")]
    [TestCase("::: questions\n- Why?\n:::\n", "1:1")]
    public void Questions_objectives_and_keypoints_are_missed(string lists, string place)
        => Expect(Rules.ListsMissing, $"{lists}## S\ntext\n", place);

    [Test]
    public void One_message_names_all_lists_that_are_missing()
        => Assert.That(Checked.Message(Rules.ListsMissing, $"{A.Front}::: questions\n- Why?\n:::\n## S\ntext\n"), Is.EqualTo("The stage has no objectives, no keypoints."));

    [TestCase(125, "")]
    [TestCase(126, "9:1")]
    public void More_than_250_words_between_two_things_to_do_are_told(int half, string place)
        => Expect(Rules.PassiveStretch, $"## S\n::: thing {{#a names=a}}\nx\n:::\n{Words(half)}\n## T\n{Words(half)}\n::: thing {{#b names=b}}\nx\n:::\n", place);

    [TestCase("", "1:1")]
    [TestCase("::: challenge {#c type=reflect}\n### T\n:::\n", "")]
    public void A_stage_with_nothing_to_do_is_told(string thing, string place)
        => Expect(Rules.NothingToDo, $"## S\n{Words(300)}\n{thing}", place);

    private static string Words(int count) => string.Concat(Enumerable.Repeat("word ", count)).TrimEnd();

    private static void Expect(Rule rule, string scenes, string place)
        => Assert.That(string.Join(' ', Checked.Places(rule, A.Front + scenes)), Is.EqualTo(place));
}
