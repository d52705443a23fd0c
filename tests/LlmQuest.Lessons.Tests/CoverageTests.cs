using LlmQuest.Testing;

namespace LlmQuest.Lessons.Tests;

public sealed class CoverageTests
{
    private static readonly string[] Kinds = ["section", "exercise", "figure", "todo"];

    private static IEnumerable<CoveragePart> Parts => CoveragePage.Parts;

    [Test]
    public void The_page_is_as_the_lessons_have_it()
        => Repository.Golden(Path.Combine(Repository.Root, "docs", "coverage.md"), CoveragePage.Write());

    [TestCaseSource(nameof(Parts))]
    public void Every_part_is_taught_at_a_place_that_there_is_or_waits_for_a_room(CoveragePart part)
    {
        Assert.That(part.Covers.Where(address => !Shipped.Addresses.Contains(address)), Is.Empty, part.Part);
        Assert.That(part.Covers.Count > 0 || part.Waits.Length > 0, Is.True, $"{part.Part} is taught nowhere and waits for nothing.");
        Assert.That(Kinds, Does.Contain(part.Kind), part.Part);
    }

    [Test]
    public void No_part_stands_twice() => Assert.That(Parts.Select(part => part.Part), Is.Unique);
}
