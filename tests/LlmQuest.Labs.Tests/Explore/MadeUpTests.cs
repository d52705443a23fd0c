using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Labs.Explore;

namespace LlmQuest.Labs.Tests.Explore;

public sealed class MadeUpTests
{
    private static IEnumerable<string> Labs => DeclaredLabs.Registry.All.Select(lab => lab.Name);

    [TestCaseSource(nameof(Labs))]
    public void Made_up_facts_are_of_the_declared_types(string name)
    {
        LabDeclaration lab = DeclaredLabs.Registry.Find(name)!;
        foreach (int seed in Enumerable.Range(0, 50))
        {
            Experiment experiment = MadeUp.Of(lab, ImmutableSortedDictionary<string, LabValue>.Empty, new Chance(seed));
            Assert.That(experiment.Facts.Where(fact => lab.Fact(fact.Key)?.Type.Accepts(fact.Value) != true), Is.Empty);
        }
    }

    [Test]
    public void Made_up_facts_differ_from_seed_to_seed_and_are_often_there()
    {
        LabDeclaration lab = DeclaredLabs.Registry.Find("generate")!;
        Experiment[] many = [.. Enumerable.Range(0, 20).Select(seed => MadeUp.Of(lab, ImmutableSortedDictionary<string, LabValue>.Empty, new Chance(seed)))];
        Assert.That(many.Select(one => one.Facts.GetValueOrDefault("texts")?.ToString()).Distinct().Count(), Is.GreaterThan(10));
    }
}
