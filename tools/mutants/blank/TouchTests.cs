using LlmQuest.Content.Goals;
using LlmQuest.Core.Text;
using LlmQuest.Inference.Sampling;
using NUnit.Framework;

namespace LlmQuest.Mutants.Blank;

/// <summary>Touches each project a little, because Stryker takes a run that reaches nothing for one that failed; nearly every mutant stays untouched, so it is made and not run.</summary>
public sealed class TouchTests
{
    // Stryker puts the unchanged library back when it ends: the changed one is only here while it runs.
    [OneTimeTearDown]
    public static void KeepChangedLibrary()
    {
        if (Environment.GetEnvironmentVariable("MUTANTS_WORK") is { Length: > 0 } work)
        {
            string name = $"LlmQuest.{Path.GetFileName(work)}.dll";
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), Path.Combine(work, name), overwrite: true);
        }
    }

    /// <summary>Runs a line of each project.</summary>
    [Test]
    public void TouchesEachProject()
    {
        Assert.That(Quantity.Of(1, "mutant"), Is.Not.Empty);
        Assert.That(GoalReader.Read("").Goal, Is.Null);
        Assert.That(new RandomStream(1, 0), Is.Not.Null);
    }
}
