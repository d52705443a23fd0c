using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Counts how often a text came out for its prompt.</summary>
internal static class SaidBefore
{
    // A text the learner cut short says nothing about what the machine would have said.
    public static (Turn Turn, int Most) Count(Turn turn, Experiment experiment)
    {
        if (experiment.Lab != GenerateLab.Name)
        {
            return (turn, 0);
        }

        string prompt = experiment.Parameters.GetValueOrDefault("prompt")?.ToString() ?? "";
        int most = 0;
        for (int i = 0; i < experiment.Texts.Length; i++)
        {
            bool isWhole = i >= experiment.FinishReasons.Length || experiment.FinishReasons[i] != "cancelled";
            if (isWhole && experiment.Texts[i].Length > 0)
            {
                (turn, int times) = Add(turn, ContentHash.Of([prompt, experiment.Texts[i]]));
                most = Math.Max(most, times);
            }
        }

        return (turn, most);
    }

    private static (Turn Turn, int Times) Add(Turn turn, string key)
    {
        int times = turn.State.TimesSaid.GetValueOrDefault(key) + 1;
        return (turn.With(state => state with { TimesSaid = state.TimesSaid.SetItem(key, times) }), times);
    }
}
