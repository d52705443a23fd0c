using System.Text;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests;

/// <summary>Lessons of someone who means harm get diagnostics, and nothing else happens.</summary>
public sealed class HostileTests
{
    private static IEnumerable<TestCaseData> Files() =>
    [
        Case("brackets without end", Repeat("[a](", 3900), "LQ0029"),
        Case("stars without end", Repeat("*a **b ", 2200), "LQ0029"),
        Case("one endless line", new string('x', 20_000), "LQ0029"),
        Case("divs without end", Repeat("::: callout\n", 5000), "LQ0030"),
        Case("quotes without end", new string('>', 5000), "LQ0030"),
        Case("bullets without end", Repeat("- ", 5000) + "x", "LQ0030"),
        Case("lists in lists", string.Concat(Enumerable.Range(0, 200).Select(i => new string(' ', 2 * i) + "- x\n")), "LQ0030"),
        Case("nested brackets", Repeat("![", 60), "LQ0030"),
        Case("escape sequences", "\u001b[31mred\u001b[0m\n", "LQ0025"),
        Case("text turned round", "a \u202Eb\n", "LQ0025"),
        Case("a null character", "a\0b\n", "LQ0025"),
        Case("a goal of parentheses", $"::: lab {{#l type=generate}}\n:::\n::: challenge {{#c type=do}}\n### T\n:::: goal\nlab: l\nexpect: {new string('(', 1900)}\n::::\n:::\n", "LQ0011"),
    ];

    [TestCaseSource(nameof(Files))]
    public void It_is_told_what_is_wrong(string text, string code)
        => Assert.That(A.Reading(A.Front + "## S {#s}\n" + text).Found.Select(found => found.Code), Has.Some.EqualTo(code));

    [TestCase("a: &a [x, x]\nb: *a\n", "LQ0031")]
    [TestCase("a: !!python/object x\n", "LQ0031")]
    [TestCase("a: a\na: b\n", "LQ0032")]
    public void Yaml_does_not_grow(string yaml, string code)
        => Assert.That(A.Reading($"---\nid: hall\ntitle: The Hall\n{yaml}---\n## S {{#s}}\ntext\n").Found.Select(found => found.Code), Has.Some.EqualTo(code));

    [TestCase("[")]
    [TestCase("{a: ")]
    public void Yaml_is_not_nested_without_end(string opening)
        => Assert.That(A.Reading($"---\nid: hall\ntitle: The Hall\na: {Repeat(opening, 10_000)}\n---\n## S {{#s}}\ntext\n").Found.Select(found => found.Code), Has.Some.EqualTo("LQ0042"));

    [Test]
    public void What_is_told_has_no_escape_sequence_in_it()
    {
        const string Text = "---\nid: \"h\\e[31m\"\ntitle: \"T\\e]0;x\\a\"\nx\u001b: 1\n---\n## S\u202E {#s\u001b}\n::: ca\u001bllout {k\u001b=\"\u001b\"}\n:::\n::: challenge {#c type=\u001b}\n### \u001b[2J\n:::\n";
        Assert.That(A.Reading(Text).Found.Select(found => found.ToString()), Has.None.Matches<string>(line => line!.Any(c => char.IsControl(c) || c == '\u202E')));
    }

    [Test]
    public void Bytes_that_are_no_text_are_told_with_their_place()
    {
        var report = new Report();
        SourceText source = LessonFile.Decode("hall.md", [.. Encoding.UTF8.GetBytes(A.Front + "## S {#s}\nab"), 0xFF, 0xFE], report);
        StageReader.Read(source, DeclaredLabs.Registry, report);
        Diagnostic found = report.Found.Single(diagnostic => diagnostic.Code == "LQ0024");
        Assert.That((found.Line, found.Column), Is.EqualTo((6, 3)));
    }

    private static TestCaseData Case(string name, string text, string code) => new TestCaseData(text, code).SetArgDisplayNames(name);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
