using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Generate;

/// <summary>Reads from the parameters of a lab how tokens are chosen.</summary>
internal static class SamplingReader
{
    private const string NoTemperature = "The rows of a grid set the temperature, and steps has none: add {\"temperature\": 1} where it is to act.";
    private static readonly ImmutableArray<string> Filters = [.. new SamplingParameters().Order().Select(step => step.Name)];

    /// <summary>The sampling parameters, or what is wrong with them.</summary>
    /// <param name="parameters">The filters; those that are absent are off. <c>steps</c> takes their place.</param>
    /// <param name="temperature">The temperature of a row, in place of the one in the parameters; null for none.</param>
    public static (SamplingParameters Sampling, string? Problem) Read(ImmutableSortedDictionary<string, LabValue> parameters, double? temperature = null)
    {
        var single = new SamplingParameters(
            temperature ?? Number(SamplingNames.Temperature, 1),
            (int)Number(SamplingNames.TopK, 0),
            Number(SamplingNames.TopP, 1),
            Number(SamplingNames.MinP, 0),
            Number(SamplingNames.Typical, 1),
            Number(SamplingNames.EpsilonCutoff, 0),
            Number(SamplingNames.RepetitionPenalty, 1),
            (int)Number(SamplingNames.NoRepeatNgram, 0),
            parameters.GetValueOrDefault(SamplingNames.DoSample)?.Truth ?? true);
        if (parameters.GetValueOrDefault("steps")?.Items is not { } steps)
        {
            return (single, null);
        }

        if (steps.Select(ProblemOf).FirstOrDefault(problem => problem is not null) is { } wrong)
        {
            return (single, wrong);
        }

        StepSetting[] order = [.. steps.Select(step => step.Fields!.Single()).Select(step => new StepSetting(step.Key, step.Value.Number!.Value))];
        if (temperature is { } own)
        {
            return order.Any(step => step.Name == SamplingNames.Temperature)
                ? (single with { Steps = [.. order.Select(step => step.Name == SamplingNames.Temperature ? step with { Value = own } : step)] }, null)
                : (single, NoTemperature);
        }

        return (single with { Steps = order }, null);

        double Number(string name, double off) => parameters.GetValueOrDefault(name)?.Number ?? off;
    }

    private static string? ProblemOf(LabValue step)
    {
        if (step.Fields is not { Count: 1 } fields)
        {
            return $"Each of the steps is one filter with its value, such as {{\"top_k\": 5}}, not {step}.";
        }

        (string name, LabValue value) = fields.Single();
        return Filters.Contains(name)
            ? ParameterCheck.ProblemOf(GenerateLab.Parameters.Single(own => own.Name == name), value) is { } problem ? $"In steps: {problem}" : null
            : $"steps has no filter '{name}'; the filters are {string.Join(", ", Filters)}.";
    }
}
