using System.Text.RegularExpressions;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Classify;

/// <summary>Lets the model write the label of each text, always its likeliest token, and reads it.</summary>
internal sealed class LabelWriting(ReadyModel model, Sorting sorting)
{
    private const int Tokens = 8;
    private static readonly SamplingParameters Greedy = new(DoSample: false);
    private readonly Regex _label = new(
        $@"(?<!\w)(?:{string.Join('|', sorting.Labels.OrderByDescending(label => label.Length).Select(Regex.Escape))})(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What it writes after a prompt.</summary>
    public async Task<string> WriteAsync(IReadOnlyList<int> prompt, bool isRaw, CancellationToken stop)
    {
        var request = new GenerationRequest(prompt, Greedy, Tokens, 1, Seed: 0) { Stop = isRaw ? ["\n"] : [] };
        var finished = (GenerationFinished)await model.Generator.GenerateAsync(request, stop).LastAsync(CancellationToken.None).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        return finished.Result.Samples[0].Text;
    }

    /// <summary>The first label that stands in a text as a word of its own; empty where there is none.</summary>
    public string Read(string written)
        => _label.Match(written) is { Success: true, Value: var found } ? sorting.Labels.First(label => label.Equals(found, StringComparison.OrdinalIgnoreCase)) : "";
}
