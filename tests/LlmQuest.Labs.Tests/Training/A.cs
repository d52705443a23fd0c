using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Training;

/// <summary>Trainings on a scripted model.</summary>
internal static class A
{
    public static Task<Experiment> Training(string task, params IEnumerable<(string Name, LabValue Value)> parameters)
        => Run.Done(Run.Bench(ScriptedModel.Babbling()), "training", [("task", LabValue.Of(task)), .. parameters]);

    public static Task<string> Refusal(string task, params IEnumerable<(string Name, LabValue Value)> parameters)
        => Run.Refused(Run.Bench(ScriptedModel.Babbling()), "training", [("task", LabValue.Of(task)), .. parameters]);

    /// <summary>A reading by a scripted model.</summary>
    public static Task<Experiment> Reading(ScriptedModel model, string task, params IEnumerable<(string Name, LabValue Value)> parameters)
    {
        model.HasTextStart = true;
        return Run.Done(Run.Bench(model), "training", [("task", LabValue.Of(task)), .. parameters]);
    }

    /// <summary>What is told of a training that is stopped right after it has told a fact so often, its record last.</summary>
    public static async Task<List<LabUpdate>> Stopped(ScriptedModel model, string fact, int tellings, params IEnumerable<(string Name, LabValue Value)> parameters)
    {
        using var stop = new CancellationTokenSource();
        List<LabUpdate> told = [];
        await foreach (LabUpdate update in Run.Bench(model).RunAsync("training", Run.Parameters(parameters), stop.Token))
        {
            told.Add(update);
            if (update is LabFactSoFar so && so.Name == fact && --tellings == 0)
            {
                await stop.CancelAsync();
            }
        }

        return told;
    }

    public static double[] Numbers(this Experiment experiment, string fact) => [.. experiment.Facts[fact].Items!.Value.Select(item => item.Number!.Value)];

    public static ImmutableSortedDictionary<string, LabValue> Map(this Experiment experiment, string fact) => experiment.Facts[fact].Fields!;

    public static string Words(int different) => string.Join(' ', Enumerable.Range(0, different).Select(i => $"w{i}"));
}
