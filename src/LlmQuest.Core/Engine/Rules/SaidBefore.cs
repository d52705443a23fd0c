using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Counts how often a text came out for its prompt.</summary>
internal static class SaidBefore
{
    // A text the learner cut short says nothing about what the machine would have said.
    public static (Turn Turn, int Most) Count(Turn turn, Experiment experiment)
    {
        int most = 0;
        foreach (string key in Keys(experiment))
        {
            (turn, int times) = Add(turn, key);
            most = Math.Max(most, times);
        }

        return (turn, most);
    }

    /// <summary>How often a text of an experiment that was counted came out, at most.</summary>
    public static int Most(RunState state, Experiment experiment) => Keys(experiment).Select(key => state.TimesSaid.GetValueOrDefault(key)).Prepend(0).Max();

    private static IEnumerable<string> Keys(Experiment experiment)
    {
        string prompt = experiment.Parameters.GetValueOrDefault("prompt")?.ToString() ?? "";
        return experiment.Lab != GenerateLab.Name
            ? []
            : experiment.Texts.Where((text, i) => text.Length > 0 && (i >= experiment.FinishReasons.Length || experiment.FinishReasons[i] != "cancelled"))
                .Select(text => ContentHash.Of([prompt, text]));
    }

    private static (Turn Turn, int Times) Add(Turn turn, string key)
    {
        int times = turn.State.TimesSaid.GetValueOrDefault(key) + 1;
        return (turn.With(state => state with { TimesSaid = state.TimesSaid.SetItem(key, times) }), times);
    }
}
