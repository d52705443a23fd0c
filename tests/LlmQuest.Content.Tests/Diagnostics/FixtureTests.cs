using LlmQuest.Content.Diagnostics;
using LlmQuest.Testing;

namespace LlmQuest.Content.Tests.Diagnostics;

/// <summary>Every rule has a lesson that breaks it and one that keeps it. A new rule needs two folders, <c>bad/CODE</c> and <c>good/CODE</c>, and nothing here.</summary>
public sealed class FixtureTests
{
    public static IEnumerable<string> Codes => Rules.All.Select(rule => rule.Code);

    [TestCaseSource(nameof(Codes))]
    public async Task The_failing_lesson_of_a_rule_gives_exactly_what_is_expected(string code)
    {
        using var fixtures = new Fixtures();
        IReadOnlyList<string> found = (await fixtures.BadAsync(code)).Lines(code);
        Assert.That(found, Has.Some.StartsWith(code));
        Repository.Golden(Fixtures.ExpectedOf(code), string.Concat(found.Select(line => line + "\n")));
    }

    [TestCaseSource(nameof(Codes))]
    public async Task The_passing_lesson_of_a_rule_does_not_report_it(string code)
    {
        using var fixtures = new Fixtures();
        Assert.That((await fixtures.GoodAsync(code)).Found.Select(found => found.Code), Has.None.EqualTo(code));
    }

    [TestCaseSource(nameof(Codes))]
    public async Task The_page_of_a_rule_is_current(string code)
    {
        using var fixtures = new Fixtures();
        Rule rule = Rules.All.Single(known => known.Code == code);
        Repository.Golden(DiagnosticPages.PathOf(code), DiagnosticPages.Page(rule, await fixtures.BadAsync(code), await fixtures.GoodAsync(code)));
    }

    [Test]
    public void The_index_of_pages_is_current()
        => Repository.Golden(DiagnosticPages.PathOf("README"), DiagnosticPages.Index(Rules.All));

    [Test]
    public void Every_page_and_fixture_belongs_to_a_rule()
    {
        string[] named = [.. Fixtures.Names().Concat(DiagnosticPages.Names())];
        Assert.That(named.Except(Codes), Is.Empty);
    }

    [Test]
    public void Every_rule_has_a_code_of_its_own()
        => Assert.That(Codes, Is.Unique);
}
