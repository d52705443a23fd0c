using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Testing;

namespace LlmQuest.Content.Tests.Diagnostics;

/// <summary>Writes one page for each rule, from the rule and its two lessons.</summary>
internal static partial class DiagnosticPages
{
    private static string Home { get; } = Path.Combine(Repository.Root, "docs", "diagnostics");

    public static string PathOf(string name) => Path.Combine(Home, name + ".md");

    /// <summary>The codes that have a page.</summary>
    public static IEnumerable<string> Names()
        => Directory.EnumerateFiles(Home, "LQ*.md").Select(file => Path.GetFileNameWithoutExtension(file));

    /// <summary>The page of a rule.</summary>
    public static string Page(Rule rule, Fixture bad, Fixture good)
    {
        var page = new StringBuilder();
        Diagnostic[] shown = [.. bad.Found.Where(found => found.Code == rule.Code)];
        page.Append(CultureInfo.InvariantCulture, $"# {rule.Code}: {rule.Title}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"**{SeverityOf(rule)}.** {Meaning(rule)}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- Message: {Readable(rule.Message, shown.FirstOrDefault()?.Message)}\n- What to do: {Readable(rule.Fix, shown.FirstOrDefault()?.Fix)}\n- Why it matters: {rule.Why}\n");
        page.Append("\n## A lesson that gives it\n");
        if (MadeFixtures.Find(rule.Code) is { } made)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{made.Description}\n");
        }
        else
        {
            Show(page, bad);
        }

        page.Append("\nThe check says:\n\n```text\n");
        foreach (Diagnostic found in shown)
        {
            string file = Path.GetRelativePath(Path.GetFullPath(bad.Folder), Path.GetFullPath(found.File)).Replace('\\', '/');
            page.Append(CultureInfo.InvariantCulture, $"{found with { File = file }}\n");
        }

        page.Append("```\n\n## A lesson that does not\n");
        Show(page, good);
        page.Append("\n[All diagnostics](README.md)\n");
        return page.ToString();
    }

    /// <summary>The table of all pages.</summary>
    public static string Index(IEnumerable<Rule> rules)
    {
        var page = new StringBuilder("# Diagnostics\n\nWhat `llmquest course check` can say about a lesson, with a lesson that shows it and one that is mended.\nAn error keeps the lesson from being played; a warning does not.\nThese pages are written by the tests from the rules and their lessons in `tests/LlmQuest.Content.Tests/bad` and `good`; run the tests with `LLMQUEST_UPDATE_GOLDEN=1` to write them anew.\nA new rule needs a folder in each of the two, and nothing else: a small `course.yaml` with its stages, or stages alone. Then look at the line and column in its `expected.txt`.\n\n| code | severity | what is wrong |\n|---|---|---|\n");
        foreach (Rule rule in rules)
        {
            page.Append(CultureInfo.InvariantCulture, $"| [{rule.Code}]({rule.Code}.md) | {SeverityOf(rule).ToLowerInvariant()} | {rule.Title} |\n");
        }

        return page.ToString();
    }

    private static string SeverityOf(Rule rule) => rule.Severity == Severity.Error ? "Error" : "Warning";

    private static string Meaning(Rule rule)
        => rule.Severity == Severity.Error ? "The course cannot be played until it is mended." : "The course can be played, but not as well as it could.";

    // A template that leaves every word to what was found is shown by what was found below.
    private static string Readable(string template, string? example)
        => Words().IsMatch(Place().Replace(template, ""))
            ? Place().Replace(template, match => match.Value is "{{" ? "{" : match.Value is "}}" ? "}" : "…")
            : $"for example: {example}";

    private static void Show(StringBuilder page, Fixture fixture)
    {
        foreach (string file in fixture.Files)
        {
            string text = fixture.Text(file);
            string fence = new('`', Math.Max(3, Ticks().Matches(text).Select(match => match.Length).DefaultIfEmpty(0).Max() + 1));
            page.Append(CultureInfo.InvariantCulture, $"\n`{file}`\n\n{fence}{Language(file)}\n{text.TrimEnd('\n')}\n{fence}\n");
        }
    }

    private static string Language(string file) => Path.GetExtension(file) switch
    {
        ".md" => "markdown",
        ".yaml" => "yaml",
        ".json" => "json",
        _ => "text",
    };

    [GeneratedRegex(@"\{\{|\}\}|\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\w")]
    private static partial Regex Words();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();
}
