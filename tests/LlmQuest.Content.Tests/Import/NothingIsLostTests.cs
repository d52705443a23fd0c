using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Content.Import;

namespace LlmQuest.Content.Tests.Import;

/// <summary>An import loses nothing, leaves a course that can be played, and has nothing to do a second time.</summary>
public sealed class NothingIsLostTests
{
    private const string Front = "---\ntitle: One\nteaching: 5\nblock: left as it is\n---\n\n";

    private static IEnumerable<string> Names => Constructs.All.Keys;

    private static IEnumerable<string> Ends => ["\n", "\r\n"];

    [Test]
    public void No_block_is_lost([ValueSource(nameof(Names))] string name, [ValueSource(nameof(Ends))] string end)
    {
        using Lesson lesson = Lesson.With($"{Front}## Begin\n\n{Constructs.All[name]}\n\nThe end.\n".Replace("\n", end, StringComparison.Ordinal));
        Assert.That(lesson.Import().Files.SelectMany(file => file.Lost), Is.Empty);
        Assert.That(lesson.Faults(), Is.Empty);
        Assert.That(lesson.Text("episodes/one.md").Split(end).Where(line => end.Length > 1 && line.Contains('\n', StringComparison.Ordinal)), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void A_stage_that_was_imported_needs_no_change(string name)
    {
        EpisodeResult once = Converted($"{Front}{Constructs.All[name]}\n");
        Assert.That(Converted(once.Text).Text, Is.EqualTo(once.Text));
    }

    [Test]
    public void No_block_of_a_document_made_at_random_is_lost() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Documents.ToArbitrary(), document =>
    {
        EpisodeResult once = Converted(document);
        return once.Lost.IsEmpty && Converted(once.Text).Text == once.Text;
    }));

    [TestCaseSource(nameof(Names))]
    public void A_block_that_is_taken_out_is_missed(string name)
    {
        string text = $"Before.\n\n{Constructs.All[name]}\n\nAfter.\n";
        BlockTally whole = BlockCounter.Count(text);
        Assert.That(whole.Except(BlockCounter.Count("Before.\n\nAfter.\n")), Is.Not.Empty);
        Assert.That(BlockCounter.Count(text + text).Except(whole), Is.Not.Empty);
    }

    [TestCase(1_000, 1)]
    [TestCase(100_000, 2, Explicit = true, Reason = "The full count is run by hand.")]
    public void No_block_of_lines_made_at_random_is_lost(int count, int seed)
    {
        var random = new System.Random(seed);
        for (int i = 0; i < count; i++)
        {
            string document = string.Concat(Enumerable.Range(0, random.Next(3, 16)).Select(_ => Lines[random.Next(Lines.Length)] + "\n"));
            EpisodeResult once = Converted(document);
            Assert.That((string.Join('\n', once.Lost), Converted(once.Text).Text), Is.EqualTo(("", once.Text)), document);
        }
    }

    private static readonly string[] Lines =
    [
        "", "", "", "words", "more *words*", "## Scene", "# Top", "### Sub ###", "---", "===", ":::", "::::", "::: challenge", "::: solution", ":::: callout {.x}", "::: objectives",
        "- item", "  - inner", "  text in an item", "1. one", "- A) tea", "- B) milk", "A. tea", "B. milk", "**B**", "```", "~~~", "    code", "> quote", "> ## Old", "> > inner", "> > deep\n> {: .solution}", "> task\n{: .challenge}",
        "> ::: callout", "- ::: callout", "| a | b |", "|---|---|", "<div>", "</div>", "<!-- open", "close -->", "[a]: b", "[a] ![f](g.png)", "{% x %}", "- [x] done", "\ttab", "  :::", "> :::",
    ];

    // Blocks in any order, some of them within a div that is perhaps never closed.
    private static Gen<string> Documents
        => from blocks in Gen.ListOf(Gen.Elements(Constructs.All.Values.ToArray()))
           from opener in Gen.Elements("", "::: objectives\n", "::: challenge\n## T\n", "::: callout\n", ":::\n")
           from closer in Gen.Elements("", ":::\n", ":::::\n\n:::\n")
           from front in Gen.Elements("", Front)
           from cut in Gen.Choose(0, blocks.Count)
           select $"{front}{string.Join("\n\n", blocks.Take(cut))}\n\n{opener}{string.Join("\n\n", blocks.Skip(cut))}\n{closer}";

    private static EpisodeResult Converted(string text) => EpisodeImport.Convert("episodes/one.md", text, "", new HashSet<string>())!;
}
