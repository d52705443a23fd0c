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
}
