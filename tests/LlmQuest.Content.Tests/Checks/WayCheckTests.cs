using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Tests.Checks;

/// <summary>Ways through stages, scenes and talks.</summary>
public sealed class WayCheckTests
{
    private const int Many = 1000;

    [Test]
    public void A_circle_behind_a_choice_that_opens_otherwise_is_no_fault()
        => Assert.That(Found(ACourse.Stage("a"), ACourse.Stage("b", "requires: {any: [a, c]}"), ACourse.Stage("c", "requires: [b]")), Is.Empty);

    [Test]
    public void A_stage_that_waits_for_itself_is_a_circle_of_one()
        => Assert.That(Found(ACourse.Stage("one"), ACourse.Stage("two", "requires: {any: [two]}")), Is.EqualTo(new[] { "LQ0061 s1.md 4:18 two → two" }));

    [Test]
    public void A_circle_is_named_once_and_what_waits_for_it_is_told()
        => Assert.That(
            Found(ACourse.Stage("a"), ACourse.Stage("b", "requires: [d]"), ACourse.Stage("c", "requires: [b]"), ACourse.Stage("d", "requires: [c]"), ACourse.Stage("e", "requires: {any: [d]}")),
            Is.EqualTo(new[] { "LQ0061 s1.md 4:12 b → d → c → b", "LQ0062 s4.md 4:18 " }));

    [Test]
    public void A_thousand_stages_in_a_circle_are_one_fault_and_the_lack_of_a_beginning()
    {
        IEnumerable<string> stages = Enumerable.Range(0, Many).Select(i => ACourse.Stage($"s{i}", FormattableString.Invariant($"requires: [s{(i + 1) % Many}]")));
        Assert.That(ACourse.Check(stages).Select(found => found.Code), Is.EquivalentTo(new[] { Rules.StageCycle.Code, Rules.NoFirstStage.Code }));
    }

    [Test]
    public void A_thousand_unknown_names_are_told_in_bounded_time()
    {
        string names = string.Join(", ", Enumerable.Range(0, Many).Select(i => $"nowhere{i}"));
        IEnumerable<string> stages = Enumerable.Range(0, 10).Select(i => ACourse.Stage($"s{i}", $"requires: [{names}]"));
        Assert.That(ACourse.Check(stages).Count(found => found.Code == Rules.UnknownStage.Code), Is.EqualTo(10 * 500));
    }

    [TestCase("#b|#c|", "")]
    [TestCase("#b #c|#c|", "")]
    [TestCase("hall|hall|hall", "LQ0071,LQ0069,LQ0069")]
    [TestCase("other||", "")]
    [TestCase("#b||", "LQ0070,LQ0069")]
    [TestCase("#c|#c|", "LQ0069")]
    [TestCase("#b|#a|", "LQ0071,LQ0069")]
    [TestCase("#b|other|", "LQ0069")]
    [TestCase("#a other||", "LQ0069,LQ0069")]
    public void Scenes_can_be_entered_and_left(string exits, string faults)
    {
        string[] to = exits.Split('|');
        string scenes = string.Concat("abc".Select((id, i) => $"## Scene {id} {{#{id}}}\n{string.Concat(to[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Exit))}"));
        IEnumerable<Diagnostic> found = ACourse.Check([A.Front + scenes, ACourse.Stage("other")]).Where(found => found.Code != Rules.MissingId.Code);
        Assert.That(string.Join(',', found.Select(fault => fault.Code)), Is.EqualTo(faults));
    }

    [Test]
    public void A_scene_that_another_stage_leads_to_is_reached()
        => Assert.That(Found(A.Front + $"## A {{#a}}\n{Exit("#c")}## B {{#b}}\n{Exit("#c")}## C {{#c}}\n", ACourse.Stage("other", "", Exit("hall#b"))), Is.Empty);

    [Test]
    public void Talk_that_only_leads_to_itself_is_never_heard()
    {
        const string Says = "::: say {#a who=x opening=false}\nA.\n\n- [On](#b)\n:::\n::: say {#b who=x opening=false}\nB.\n\n- [On](#a)\n:::\n";
        Assert.That(Found(ACourse.Stage("hall", "", Says)).Select(fault => fault[..6]), Is.EqualTo(new[] { "LQ0073", "LQ0073" }));
    }

    private static string Exit(string to) => $"::: exit {{to={to} direction=east}}\nA door.\n:::\n";

    // The end of a message after a colon is the circle.
    private static string[] Found(params string[] stages)
        => [.. ACourse.Check(stages).Where(found => found.Code != Rules.MissingId.Code).Select(found => FormattableString.Invariant($"{found.Code} {found.File} {found.Line}:{found.Column} {(found.Message.Contains(": ", StringComparison.Ordinal) ? found.Message.Split(": ")[1].TrimEnd('.') : "")}"))];
}
