using System.Text.RegularExpressions;

namespace LlmQuest.Architecture.Tests;

/// <summary>What neither the build nor <c>dotnet format whitespace</c> sees of a file.</summary>
public sealed partial class LayoutTests
{
    [GeneratedRegex(@"(?:^using [A-Z][\w.]*;\n)+", RegexOptions.Multiline)]
    private static partial Regex UsingBlock { get; }

    // Not the end of a sentence in a text.
    [GeneratedRegex(@"^[^""/\n]*\bthis\.\w.*$", RegexOptions.Multiline)]
    private static partial Regex MemberOfThis { get; }

    [Test]
    public void Namespaces_are_used_in_order_with_those_of_System_first()
        => Assert.That(Places(UsingBlock, block => !IsOrdered([.. block.TrimEnd().Split('\n').Select(line => line["using ".Length..^1])])), Is.Empty);

    [Test]
    public void Members_are_not_reached_through_this() => Assert.That(Places(MemberOfThis, _ => true), Is.Empty);

    private static IEnumerable<string> Places(Regex pattern, Func<string, bool> isWrong)
        => from file in Repository.CodeFiles()
           from Match match in pattern.Matches(File.ReadAllText(file))
           where isWrong(match.Value)
           select $"{Path.GetRelativePath(Repository.Root, file)}: {match.Value.Trim()}";

    private static bool IsOrdered(string[] names)
        => names.SequenceEqual(names.OrderByDescending(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.OrdinalIgnoreCase));
}
