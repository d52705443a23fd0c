using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Content.Tests.Goals;

public sealed class JudgedExperimentTests
{
    [TestCase("times_said >= 1 and tokens >= 8", true)]
    [TestCase("times_said >= 2 and tokens >= 8", false)]
    [TestCase("count(texts) == 2 and distinct(texts) == 2", true)]
    [TestCase("all(finish_reasons == 'end') and token_ids[1] == [3, 4]", true)]
    [TestCase("mode == 'raw' and not do_sample", true)]
    [TestCase("tokens == 9", false)]
    public void An_experiment_is_judged_by_its_parameters_and_facts(string goal, bool passes)
    {
        var course = new Course { Id = "course", Title = "Course", Stages = [A.Stage($"::: lab {{#horn type=generate}}\n:::\n::: challenge {{#echo type=do}}\n### Echo\n:::: goal\nlab: horn\nexpect: {goal}\n::::\n:::\n")], At = new SourcePosition("course.yaml", 1, 1) };
        var stepper = new Stepper(new World(course, DeclaredLabs.Registry));
        (RunState state, _) = stepper.Step(RunState.Empty, Entry(new RunStarted("course", "hall")));
        (state, _) = stepper.Step(state, Entry(new ExperimentRecorded(Experiment(), "hall", "horn")));
        Assert.That(state.Owed.Any(owed => owed is ChallengePassed { Challenge: "echo" }), Is.EqualTo(passes));
    }

    private static JournalEntry Entry(RunEvent happened) => new(1, Guid.Empty, default, happened, "", "");

    private static Experiment Experiment()
    {
        var parameters = new Dictionary<string, LabValue> { ["prompt"] = LabValue.Of("x"), ["mode"] = LabValue.Of("raw"), ["do_sample"] = LabValue.Of(false), ["seed"] = LabValue.Of(1), ["temperature"] = LabValue.Of(0) };
        var facts = new Dictionary<string, LabValue>
        {
            ["tokens"] = LabValue.Of(8),
            ["tokens_per_second"] = LabValue.Of(10),
            ["texts"] = LabValue.Of(["a", "b"]),
            ["finish_reasons"] = LabValue.Of(["end", "end"]),
            ["token_ids"] = LabValue.List([LabValue.Numbers(1, 2), LabValue.Numbers(3, 4)]),
        };
        return new("generate", parameters.ToImmutableSortedDictionary(), facts.ToImmutableSortedDictionary(), "model", "00", "CPU");
    }
}
