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
