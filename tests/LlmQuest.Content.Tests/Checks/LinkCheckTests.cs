namespace LlmQuest.Content.Tests.Checks;

/// <summary>Links and pictures are looked at, never followed.</summary>
public sealed class LinkCheckTests
{
    [TestCase("[the horn](#the-horn)")]
    [TestCase("[a net](https://example.org/a#b)")]
    [TestCase("[mail](mailto:someone@example.org) <https://example.org> <someone@example.org>")]
    [TestCase("[the gate](gate.md) [its way in](gate.md#way-in) [by words](gate.md#the-way-in)")]
    [TestCase("[setup](learners/setup.md#any) [the folder](learners/)")]
    [TestCase("![The horn](fig/a%20horn.png){alt=\"brass\"} ![](fig/a%20horn.png){alt=\"\"}")]
    [TestCase("<a id=\"note\"></a> [the note](#note)")]
    [TestCase("[ref][gate]\n\n[gate]: gate.md")]
    [TestCase("`[code](nowhere.md)`")]
    public void What_is_there_is_no_fault(string line)
    {
        using ACourse course = Some();
        Assert.That(course.Faults(line), Is.Empty);
    }

    [TestCase("[x](gaate.md)", "LQ0050 5")]
    [TestCase("[x]()", "LQ0050 1")]
    [TestCase("[x](gate.md#nowhere)", "LQ0051 5")]
    [TestCase("[x](#nowhere)", "LQ0051 5")]
    [TestCase("[x](#)", "LQ0051 5")]
    [TestCase("[x](javascript:alert(1))", "LQ0052 5")]
    [TestCase("[x](JavaScript&#58;alert(1))", "LQ0052 5")]
    [TestCase("[x](data:text/html,hello)", "LQ0052 5")]
    [TestCase("<file:///etc/passwd>", "LQ0052 2")]
    [TestCase("![x](fig/none.png){alt=\"x\"}", "LQ0053 6")]
    [TestCase("![](fig/a%20horn.png)", "LQ0054 1")]
    [TestCase("![A horn](fig/a%20horn.png)", "LQ0055 1")]
    [TestCase("go <img src=\"fig/none.png\" alt=\"x\">", "LQ0053 14")]
    [TestCase("go <a href='file:/x'>there</a>", "LQ0052 13")]
    [TestCase("[Click here!](gate.md)", "LQ0056 1")]
    [TestCase("[**this**](gate.md)", "LQ0056 1")]
    [TestCase("::: keypoints\n- See [the attic](attic.md).\n:::", "LQ0050 19")]
    [TestCase("::: spoiler\n> - ![](fig/a%20horn.png)\n:::", "LQ0054 5")]
    public void A_fault_of_a_link_is_told_with_its_place(string line, string fault)
    {
        using ACourse course = Some();
        Assert.That(course.Faults(line), Is.EqualTo(new[] { fault }));
    }

    [TestCase("../secret.md")]
    [TestCase("/etc/passwd")]
    [TestCase("//example.org/x")]
    [TestCase("%2e%2e/secret.md")]
    [TestCase("learners/../../secret.md")]
    [TestCase("way-out/secret.md")]
    [TestCase("secret-link.md")]
    public void Nothing_outside_the_folder_is_reached(string path)
    {
        using ACourse course = Some();
        course.With("../secret.md", "secret");
        Directory.CreateSymbolicLink(Path.Combine(course.Folder, "way-out"), Path.GetDirectoryName(course.Folder)!);
        File.CreateSymbolicLink(Path.Combine(course.Folder, "fig", "secret-link.png"), Path.Combine(course.Folder, "..", "secret.md"));
        Assert.That(course.Faults($"[x]({path.Replace("secret-link.md", "fig/secret-link.png", StringComparison.Ordinal)})"), Is.EqualTo(new[] { "LQ0027 5" }));
    }

    [Test]
    public void Paths_are_counted_from_the_file_that_holds_the_link()
    {
        using ACourse course = Some();
        Assert.That(course.Faults("[setup](../learners/setup.md) [start](../) [wrong](learners/setup.md)", "episodes/hall.md"), Is.EqualTo(new[] { "LQ0050 52" }));
    }

    private static ACourse Some() => new ACourse()
        .With("gate.md", "---\nid: gate\ntitle: The Gate\n---\n## The way in {#way-in}\nA gate.\n")
        .With("learners/setup.md", "# Setup\n")
        .With("fig/a horn.png", "");
}
