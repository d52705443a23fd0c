namespace LlmQuest.Content.Tests.Checks;

/// <summary>Links that the site of the Workbench resolves lead somewhere.</summary>
public sealed class SiteLinkTests
{
    [TestCase("[numpy](02-numpy.html) [by place](02-numpy.html#arrays)")]
    [TestCase("[plots](03-plots.html) [plots](03-plots.md)")]
    [TestCase("[setup](setup.html) [setup](setup.md) [setup](../setup.html)")]
    [TestCase("[notes](../learners/notes.md)")]
    [TestCase("[home](index.html) [numpy](/02-numpy) [numpy](02-numpy)")]
    [TestCase("![cup](fig/cup.png){alt='cup'}")]
    public void What_the_site_finds_is_no_fault(string line)
    {
        using ACourse course = Some();
        Assert.That(course.Faults(line, "episodes/hall.md"), Is.Empty);
    }

    [TestCase("[numpy](04-numpy.html)", "LQ0050 9")]
    [TestCase("[x](hall.html#nowhere)", "LQ0051 5")]
    [TestCase("[secret](/secret)", "LQ0027 10")]
    [TestCase("[secret](../../secret.md)", "LQ0027 10")]
    [TestCase("[a way](link.html)", "LQ0050 9")]
    [TestCase("![cup](fig/none.png){alt='cup'}", "LQ0053 8")]
    [TestCase("![numpy](02-numpy.html){alt='cup'}", "LQ0053 10")]
    public void What_the_site_does_not_find_is_a_fault(string line, string fault)
    {
        using ACourse course = Some();
        course.With("../secret.md", "secret");
        File.CreateSymbolicLink(Path.Combine(course.Folder, "learners", "link.md"), Path.Combine(course.Folder, "..", "secret.md"));
        Assert.That(course.Faults(line, "episodes/hall.md"), Is.EqualTo(new[] { fault }));
    }

    private static ACourse Some() => new ACourse()
        .With("episodes/02-numpy.md", "## Arrays\n")
        .With("episodes/03-plots.Rmd", "## Plots\n")
        .With("learners/setup.md", "# Setup\n")
        .With("learners/fig/cup.png", "")
        .With("instructors/notes.md", "# Notes\n")
        .With("index.md", "---\nid: home\ntitle: Home\n---\n## Home\nText.\n");
}
