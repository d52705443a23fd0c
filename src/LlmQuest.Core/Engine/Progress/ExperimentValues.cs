using LlmQuest.Core.Engine.Rules;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>What a goal reads of an experiment.</summary>
public static class ExperimentValues
{
    /// <summary>Parameters and facts by name; a fact hides a parameter of its name.</summary>
    /// <param name="experiment">The experiment.</param>
    public static Dictionary<string, LabValue> Of(Experiment experiment)
    {
        var values = new Dictionary<string, LabValue>(experiment.Parameters, StringComparer.Ordinal);
        foreach ((string name, LabValue value) in experiment.Facts)
        {
            values[name] = value;
        }

        return values;
    }

    /// <summary>Parameters and facts by name, and how often its text came out in the run so far.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="state">The run after it.</param>
    public static Dictionary<string, LabValue> Of(Experiment experiment, RunState state)
    {
        Dictionary<string, LabValue> values = Of(experiment);
        values["times_said"] = LabValue.Of(SaidBefore.Most(state, experiment));
        return values;
    }
}
