using LlmQuest.Core.Labs.Comparing;
using LlmQuest.Core.Tests.Labs.Plain;

namespace LlmQuest.Core.Tests.Labs;

public sealed class GridDiffTests
{
    [Test]
    public void Texts_of_a_grid_are_compared_within_their_row()
    {
        var diff = ExperimentDiff.Of(
            An.Experiment("sampling-grid", """{"texts": ["a", "b", "c", "d"], "rows": [{"temperature": 0, "texts": ["a", "b"]}, {"temperature": 1, "texts": ["c", "d"]}]}"""),
            An.Experiment("sampling-grid", """{"texts": ["c", "x"], "rows": [{"temperature": 1, "texts": ["c", "x"]}]}"""));
        Assert.That(diff.Partings.Select(parting => parting.Describe()), Is.EqualTo(new[] { "temperature 1, text 2 parts at word 1" }));
    }
}
