using LlmQuest.Doctor;

namespace LlmQuest.Tests;

public sealed class FindingLinesTests
{
    private const string Digest = "ea5cf1d60ae6b1e10a96e5dbd0ed8a55f41a7bbbb5ad5ee67e6f1d6e4ef0cb25";

    private static readonly Finding[] Findings =
    [
        new("System", "A system with a rather long name, of a kernel that has many numbers, x64, .NET 10.0.1"),
        new("smollm2-135m-instruct-q4_1", $"here, no digest to compare with; SHA-256 {Digest}"),
        new("Saves", "/home/someone/" + string.Join('/', Enumerable.Repeat("folder", 12)), Weight.Note, "Make the folder writable, or name another one with --saves FOLDER, and start again."),
    ];

    [TestCase(80)]
    [TestCase(60)]
    [TestCase(120)]
    public void Lines_fit_the_terminal_and_no_word_is_cut_that_fits(int columns)
    {
        string[] lines = [.. FindingLines.Of(Findings, columns)];
        Assert.That(lines.Select(line => line.Length), Has.All.LessThanOrEqualTo(columns));
        string[] words = [.. lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Assert.That(words, Is.SupersetOf(Findings[0].Text.Split(' ')).And.SupersetOf(Findings[2].Fix!.Split(' ')));
    }

    [Test]
    public void A_path_is_broken_after_a_separator_and_a_digest_into_equal_parts()
    {
        Assert.That(FindingLines.Broken("in /one/two/three/four", 12), Is.EqualTo(new[] { "in", "/one/two/", "three/four" }));
        Assert.That(FindingLines.Broken(Digest, 58), Is.EqualTo(new[] { Digest[..32], Digest[32..] }));
    }

    [Test]
    public void A_file_or_a_pipe_gets_one_line_for_each_text()
        => Assert.That(FindingLines.Of(Findings, 0).Count(), Is.EqualTo(4));

    [Test]
    public void Control_characters_are_taken_out()
        => Assert.That(FindingLines.Of([new Finding("Saves", "a\u001b[31mb")], 0).Single(), Does.EndWith("a[31mb"));
}
