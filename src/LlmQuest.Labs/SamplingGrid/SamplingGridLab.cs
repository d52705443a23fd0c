using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.SamplingGrid;

/// <summary>The <c>sampling-grid</c> lab: several samples at several temperatures, decoded in one batch.</summary>
/// <param name="host">The model.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class SamplingGridLab(ModelHost host, Func<long> drawSeed) : ILab
{
    private const int MostTexts = 256;

    /// <inheritdoc/>
    public string Name => "sampling-grid";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        double[] temperatures = [.. parameters["temperatures"].Items!.Value.Select(item => item.Number!.Value)];
        double texts = temperatures.Length * parameters["samples"].Number!.Value;
        if (texts is 0 or > MostTexts)
        {
            return AsyncEnumerable.Repeat<LabUpdate>(new LabRefused(string.Create(CultureInfo.InvariantCulture, $"A grid has 1 to {MostTexts} texts, and this one would have {texts}: it has a text for each of its temperatures and samples.")), 1);
        }

        var writer = new Writer(host, drawSeed, temperatures, (all, result, model) => ModelExperiment.Of(Name, all, Facts(temperatures, result), model));
        return writer.RunAsync(parameters, cancellationToken);
    }

    private static IEnumerable<(string Name, LabValue? Value)> Facts(double[] temperatures, GenerationResult result)
    {
        int perRow = result.Samples.Count / temperatures.Length;
        ImmutableArray<string> texts = [.. result.Samples.Select(sample => sample.Text)];
        return
        [
            ("rows", LabValue.List(result.Samples.Chunk(perRow).Select((row, i) => GridRow.Of(temperatures[i], row)))),
            ("texts", LabValue.Of(texts)),
            ("distinct", BegunSamples.Distinct(BegunSamples.Of(result.Samples))),
        ];
    }
}
