using System.Xml.Linq;

namespace LlmQuest.Architecture.Tests;

/// <summary>How the default runtime's libraries come to the program, read from its build file.</summary>
public sealed class FirstRuntimeTests
{
    private static readonly string File = Path.Combine(Repository.Root, "src", "LlmQuest.Inference.LlamaCpp", "LlamaCpp.targets");

    [Test]
    public void The_kind_of_graphics_card_may_be_written_in_any_case()
    {
        string[] uses = System.IO.File.ReadAllText(File).Split("$(Gpu")[1..];
        Assert.That(uses, Has.Length.EqualTo(1).And.All.StartsWith(".ToLowerInvariant())</LlamaCppGpu>"));
    }

    [Test]
    public void Libraries_that_are_here_are_looked_for_before_it_is_judged_whether_to_fetch_them()
    {
        // A target's condition is judged before the targets it depends on have run.
        XElement adding = XDocument.Load(File).Descendants("Target").Single(target => target.Attribute("Name")!.Value == "AddLlamaCppLibraries");
        Assert.That(adding.Attribute("DependsOnTargets")!.Value.Split(';').Take(2), Is.EqualTo(new[] { "FindLlamaCppRestore", "RestoreLlamaCpp" }));
    }
}
