using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.Bench;

/// <summary>Events as a long run has them: commands, and answers of a hundred tokens.</summary>
internal static class SomeEvents
{
    private const int Tokens = 100;

    private static readonly ImmutableSortedDictionary<string, LabValue> Parameters = GenerateLab.Parameters
        .ToImmutableSortedDictionary(parameter => parameter.Name, parameter => parameter.Default ?? LabValue.Of(1), StringComparer.Ordinal)
        .SetItem("prompt", LabValue.Of("The best programming language is"));

    public static IEnumerable<RunEvent> Of(string course, string stage, int count)
    {
        yield return new RunStarted(course, stage);
        for (int i = 1; i < count; i++)
        {
            yield return i % 2 == 1 ? new CommandEntered("generate The best programming language is") : new ExperimentRecorded(Answer(i));
        }
    }

    private static Experiment Answer(int number)
    {
        string text = string.Concat(Enumerable.Range(number, Tokens).Select(i => string.Create(CultureInfo.InvariantCulture, $" w{i % 997}")));
        ImmutableSortedDictionary<string, LabValue> facts = ImmutableSortedDictionary<string, LabValue>.Empty
            .Add("tokens", LabValue.Of(Tokens))
            .Add("tokens_per_second", LabValue.Of(31.5))
            .Add("prompt_tokens", LabValue.Of(7))
            .Add("texts", LabValue.Of([text]))
            .Add("finish_reasons", LabValue.Of(["length"]))
            .Add("token_ids", LabValue.List([LabValue.Numbers(Enumerable.Range(number, Tokens).Select(id => (double)id))]));
        return new Experiment(GenerateLab.Name, Parameters, facts, "SmolLM2-135M-Instruct", "00", "CPU");
    }
}
