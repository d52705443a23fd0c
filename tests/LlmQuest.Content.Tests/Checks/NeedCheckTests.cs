using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Tests.Checks;

/// <summary>What a challenge needs is guaranteed on every way to it.</summary>
public sealed class NeedCheckTests
{
    private const string Dial = "::: treasure {#dial name=Dial ability=temperature}\nBrass.\n:::";

    [TestCase("requires: [gives]", "token", "")]
    [TestCase("requires: [gives]", "Token", "")]
    [TestCase("requires: [after]", "token", "")]
    [TestCase("requires: {score: {gives: 10}}", "token", "")]
    [TestCase("requires: {score: {gives: 50}}", "dial", "LQ0079 gives → hall")]
    [TestCase("requires: {all: [gives], score: {gives: 50}}", "dial", "")]
    [TestCase("requires: {score: {after: 50}}", "dial", "LQ0063 ")]
    [TestCase("requires: {any: [plain, hall]}", "dial", "LQ0079 plain → hall")]
    [TestCase("requires: {any: [gives, hall]}", "dial", "")]
    [TestCase("requires: {any: [gives, after]}", "token", "")]
    [TestCase("introduces: [top_k]", "top_k", "")]
    [TestCase("requires: [gives]", "dial", "")]
    [TestCase("requires: [plain]", "token", "LQ0079 plain → hall")]
    [TestCase("requires: {any: [after, plain]}", "token", "LQ0079 plain → hall")]
    [TestCase("requires: {any: [after, plain]}", "dial", "LQ0079 plain → hall")]
    [TestCase("", "token", "LQ0079 hall")]
    [TestCase("grants: [dial]", "dial", "LQ0079 hall")]
    [TestCase("requires: [gives]", "tokan", "LQ0078 ")]
    public void A_need_is_met_on_every_way_or_told(string front, string need, string fault)
    {
        string hall = ACourse.Stage("hall", front, Challenge($"needs={need}", "Do it"));
        Assert.That(Told(Around(hall)), Is.EqualTo(fault));
    }

    [TestCase("requires: [gives]", "Count the tokens", "")]
    [TestCase("", "Count the TOKENS", "LQ0059 hall")]
    [TestCase("", "Is it tokenised, a token-like thing?", "")]
    [TestCase("", "The next token: which?", "LQ0059 hall")]
    public void A_term_in_a_task_was_met_before(string front, string title, string fault)
        => Assert.That(Told(Around(ACourse.Stage("hall", front, Challenge("xp=10", title)))), Is.EqualTo(fault));

    [Test]
    public void A_term_that_is_used_early_is_told_at_its_word()
    {
        Diagnostic found = Around(ACourse.Stage("hall", "", Challenge("xp=10", "Count the tokens"))).Single(found => found.Code == Rules.TermTooEarly.Code);
        Assert.That((found.Line, found.Column), Is.EqualTo((7, 15)));
    }

    [Test]
    public void Hundreds_of_stages_and_terms_are_looked_at_in_bounded_time()
    {
        string[] terms = [.. Enumerable.Range(0, 500).Select(i => $"word{i}")];
        IEnumerable<string> stages = Enumerable.Range(0, 500).Select(i => ACourse.Stage($"s{i}", FormattableString.Invariant($"requires: [{(i == 0 ? "nothing" : $"s{i - 1}")}]\nintroduces: [word{i}]"), Challenge("needs=word7", "Say word5")));
        Assert.That(ACourse.Check(stages, terms).Count(found => found.Code == Rules.NeedNotGuaranteed.Code), Is.EqualTo(7));
    }

    private static string Challenge(string attributes, string title) => $"::: challenge {{#do {attributes}}}\n### {title}\n:::\n";

    private static IReadOnlyList<Diagnostic> Around(string hall)
        => ACourse.Check([ACourse.Stage("plain"), ACourse.Stage("gives", "introduces: [token]\ngrants: dial", Dial + "\n\n" + Challenge("xp=10", "Do")), ACourse.Stage("after", "requires: [gives]"), hall], "token", "next word");

    private static string Told(IReadOnlyList<Diagnostic> found)
        => string.Join(", ", found.Where(one => one.Code != Rules.MissingId.Code).Select(one => $"{one.Code} {(one.Message.Contains("the way \"", StringComparison.Ordinal) ? one.Message.Split("the way \"")[1].TrimEnd('.', '"') : "")}"));
}
