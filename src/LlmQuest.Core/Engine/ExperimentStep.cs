using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Engine;

/// <summary>What follows from a recorded experiment: its words in the transcript, and the verdict on the goal.</summary>
internal static class ExperimentStep
{
    public static (RunState State, ImmutableArray<Effect> Effects) Take(RunState state, Experiment experiment, long sequence)
    {
        foreach (string text in experiment.Texts)
        {
            state = state.Say(TranscriptKind.Answer, text.Length > 0 ? text : "(nothing: the model ended at once)");
        }

        (state, int timesSaid) = Count(state, experiment);
        state = state.Say(TranscriptKind.Figures, Figures(experiment, timesSaid)) with { AnswerDue = false };
        DoChallenge challenge = state.Challenge;
        Dictionary<string, LabValue> values = Values(experiment, timesSaid);
        bool passes = !state.Passed.Contains(challenge.Id)
            && experiment.Lab == state.Lab.Type
            && challenge.Goals.All(goal => goal.Expect.IsMetBy(values));
        return (state, passes ? [new RecordEffect(new ChallengePassed(state.Stage.Id, challenge.Id, sequence))] : []);
    }

    // A text the learner cut short says nothing about what the machine would have said.
    private static (RunState State, int Most) Count(RunState state, Experiment experiment)
    {
        string prompt = experiment.Parameters.TryGetValue("prompt", out LabValue? value) ? value.ToString() : "";
        int most = 0;
        for (int i = 0; i < experiment.Texts.Length; i++)
        {
            if (experiment.FinishReasons[i] == "cancelled" || experiment.Texts[i].Length == 0)
            {
                continue;
            }

            (string, string) key = (prompt, experiment.Texts[i]);
            int times = state.TimesSaid.GetValueOrDefault(key) + 1;
            state = state with { TimesSaid = state.TimesSaid.SetItem(key, times) };
            most = Math.Max(most, times);
        }

        return (state, most);
    }

    private static Dictionary<string, LabValue> Values(Experiment experiment, int timesSaid)
    {
        Dictionary<string, LabValue> values = new(experiment.Parameters, StringComparer.Ordinal);
        foreach ((string name, LabValue value) in experiment.Facts)
        {
            values[name] = value;
        }

        values["times_said"] = LabValue.Of(timesSaid);
        return values;
    }

    private static string Figures(Experiment experiment, int timesSaid)
    {
        string said = timesSaid > 1 ? $"said {timesSaid} times now · " : "";
        string ends = string.Join(", ", experiment.FinishReasons.Distinct().Select(InWords));
        string tokens = Quantity.Of(experiment.Number("tokens") ?? 0, "token");
        string speed = Quantity.Of(experiment.Number("tokens_per_second") ?? 0, "token", "per second");
        return $"{said}{tokens} · {ends} · {Choosing(experiment)} · seed {experiment.Parameters["seed"]} · {speed}";
    }

    private static string Choosing(Experiment experiment)
        => experiment.Parameters.GetValueOrDefault("do_sample")?.Truth == false ? "do_sample false" : $"temperature {experiment.Parameters["temperature"]}";

    private static string InWords(string finishReason) => finishReason switch
    {
        "end" => "the model ended",
        "length" => "length reached",
        "stop" => "a stop text came",
        _ => "stopped by you",
    };
}
