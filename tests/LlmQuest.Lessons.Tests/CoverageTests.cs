using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Labs;
using LlmQuest.Testing;

namespace LlmQuest.Lessons.Tests;

public sealed class CoverageTests
{
    private static readonly string[] Kinds = ["section", "exercise", "figure", "todo"];

    private static IEnumerable<CoveragePart> Parts => CoveragePage.Parts;

    private static IEnumerable<CodeBlock> Blocks => CoveragePage.Blocks;

    [Test]
    public void The_page_is_as_the_lessons_have_it()
        => Repository.Golden(Path.Combine(Repository.Root, "docs", "coverage.md"), CoveragePage.Write());

    [TestCaseSource(nameof(Parts))]
    public void Every_part_is_taught_at_a_place_that_there_is(CoveragePart part)
    {
        Assert.That(part.Covers.Where(address => !Shipped.Addresses.Contains(address)), Is.Empty, part.Part);
        Assert.That(part.Covers, Is.Not.Empty, $"{part.Part} is taught nowhere.");
        Assert.That(Kinds, Does.Contain(part.Kind), part.Part);
    }

    [TestCaseSource(nameof(Blocks))]
    public void Every_code_block_can_be_run_where_it_says_with_the_values_it_says(CodeBlock block)
    {
        Assert.That(block.Run.Count > 0 || block.Instead.Length > 0, Is.True, $"{block.Block} can be run nowhere, and nothing says why.");
        LabCall[] labs = [.. block.Run.Select(Shipped.Lab)];
        Assert.That(labs.Length > 0 || block.Values.Count == 0, Is.True, block.Block);
        if (labs.Length == 0)
        {
            return;
        }

        ImmutableSortedDictionary<string, LabValue> given = LabSettings.AsWritten(Shipped.World, labs[0]).SetItems(block.Set.Select(pair => KeyValuePair.Create(pair.Key, Shipped.Read(labs[0], pair.Key, pair.Value))));
        foreach ((string name, string value) in block.Values)
        {
            Assert.That(given.GetValueOrDefault(name), Is.EqualTo(Shipped.Read(labs[0], name, value)), $"{block.Block}: {name} in {block.Run[0]}");
        }
    }

    [Test]
    public void No_code_block_stands_twice() => Assert.That(Blocks.Select(block => block.Block), Is.Unique);

    [Test]
    public void No_part_stands_twice() => Assert.That(Parts.Select(part => part.Part), Is.Unique);
}
