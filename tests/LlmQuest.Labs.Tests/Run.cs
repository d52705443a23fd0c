using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;
using LlmQuest.Labs.NextToken;
using LlmQuest.Labs.SamplingGrid;
using LlmQuest.Labs.Tokens;
using LlmQuest.Labs.Training;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

/// <summary>Runs labs on a scripted model, or on any bench.</summary>
internal static class Run
{
    public static LabBench Bench(ScriptedModel model, int cells = 256, int sequences = 16) => Bench(new ScriptedSource(model).Host(cells, sequences));

    public static LabBench Bench(ModelHost host) => new(
        new WritingLab(host, () => 7),
        new SamplingGridLab(host, () => 7),
        new TokensLab(host, embedding: null),
        new NextTokenLab(host, () => 7),
        new TrainingLab(host, () => 7));

    public static ImmutableSortedDictionary<string, LabValue> Parameters(params IEnumerable<(string Name, LabValue Value)> parameters)
        => parameters.ToImmutableSortedDictionary(own => own.Name, own => own.Value, StringComparer.Ordinal);

    public static ValueTask<LabUpdate> Last(ILabBench bench, string lab, params IEnumerable<(string Name, LabValue Value)> parameters)
        => bench.RunAsync(lab, Parameters(parameters), CancellationToken.None).LastAsync();

    /// <summary>What came out of a run that must go well.</summary>
    public static async Task<Experiment> Done(ILabBench bench, string lab, params IEnumerable<(string Name, LabValue Value)> parameters)
        => await Last(bench, lab, parameters) switch
        {
            LabDone done => done.Experiment,
            LabRefused refused => throw new AssertionException(refused.Problem),
            LabUpdate other => throw new AssertionException($"{other} was last"),
        };

    /// <summary>The sentence of a run that must be refused.</summary>
    public static async Task<string> Refused(ILabBench bench, string lab, params IEnumerable<(string Name, LabValue Value)> parameters)
        => await Last(bench, lab, parameters) is LabRefused refused ? refused.Problem : throw new AssertionException("it was not refused");

    public static LabValue Json(string json) => Core.Journal.LabValueJson.Of(System.Text.Json.JsonDocument.Parse(json).RootElement);
}
