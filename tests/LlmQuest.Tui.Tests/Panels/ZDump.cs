using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class ZDump
{
    [Test]
    public void Dump()
    {
        (string Name, Experiment Experiment)[] all =
        [
            .. new[] { "classify", "bias", "bias-pairs", "bias-stories", "evaluate", "judge", "graded" }.Select(name => (name, SomeJudging.Of(name))),
            .. new[] { "rag", "rag-set", "rag-refused", "rag-passages", "rag-order", "pipeline" }.Select(name => (name, SomeRetrieval.Of(name))),
            .. new[] { "lens", "model-card", "footprint" }.Select(name => (name, SomeMachine.Of(name))),
            ("lens-long", SomeMachine.Long(50)),
            .. ATraining.Names.Select(name => ("training-" + name, ATraining.Of(name))),
        ];
        Directory.CreateDirectory("/tmp/w/panelsB/dump");
        foreach ((string name, Experiment experiment) in all)
        {
            foreach (int width in new[] { 40, 53, 66, 80 })
            {
                var panel = APanel.Of(experiment);
                string text = panel.Text(width) + "\n\n======= all open\n" + panel.OpenAll(width).Text(width);
                File.WriteAllText($"/tmp/w/panelsB/dump/{name}.{width}.txt", text);
            }
        }

        Assert.Pass();
    }
}
