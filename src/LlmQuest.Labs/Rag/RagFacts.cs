using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Rag;

/// <summary>What the steps of retrieval say, as facts.</summary>
internal static class RagFacts
{
    private const int Decimals = 6;

    /// <summary>The passages of an index.</summary>
    public static LabValue Chunks(ImmutableArray<Passage> passages) => LabValue.Of([.. passages.Select(passage => passage.Text)]);

    /// <summary>The passages found.</summary>
    /// <param name="hits">The passages, in order.</param>
    /// <param name="used">Those that the prompt has.</param>
    public static LabValue Hits(IEnumerable<Found> hits, IReadOnlyCollection<Found> used) => LabValue.List(hits.Select(hit => LabValue.Map(
        ("chunk", LabValue.Of(hit.Passage.Number)),
        ("source", LabValue.Of(hit.Passage.Source)),
        ("score", Number(hit.Score)),
        ("text", LabValue.Of(hit.Passage.Text)),
        ("used", LabValue.Of(used.Contains(hit))))));

    /// <summary>What a filter made of the passages.</summary>
    public static LabValue Filtered(IEnumerable<Judged> judged) => LabValue.List(judged.Select(one => Record(
        ("chunk", LabValue.Of(one.Found.Passage.Number)),
        ("kept", LabValue.Of(one.Kept)),
        ("value", Number(one.Value)),
        ("prompt", one.Prompt is { } prompt ? LabValue.Of(prompt.Text) : null))));

    /// <summary>How well the sentences of an answer are supported.</summary>
    public static LabValue Support(IEnumerable<Supported> sentences) => LabValue.List(sentences.Select(one => LabValue.Map(
        ("sentence", LabValue.Of(one.Sentence)),
        ("score", Number(one.Score)),
        ("word_recall", Number(one.WordRecall)),
        ("supported", LabValue.Of(one.IsSupported)))));

    /// <summary>What the model wrote.</summary>
    public static IEnumerable<(string Name, LabValue? Value)> Of(GenerationResult result) =>
    [
        ("texts", LabValue.Of([.. result.Samples.Select(sample => sample.Text)])),
        ("token_ids", LabValue.List(result.Samples.Select(sample => LabValue.Numbers(sample.TokenIds.Select(id => (double)id))))),
        ("finish_reasons", LabValue.Of([.. result.Samples.Select(sample => FinishReasons.NameOf(sample.FinishReason))])),
        ("tokens", LabValue.Of(result.Tokens)),
        ("tokens_per_second", ModelExperiment.Number(result.TokensPerSecond)),
    ];

    /// <summary>A record of the fields that there are.</summary>
    public static LabValue Record(params IEnumerable<(string Name, LabValue? Value)> fields)
        => LabValue.Map(fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!)));

    /// <summary>A number, to six decimals.</summary>
    public static LabValue Number(double number) => LabValue.Of(Math.Round(number, Decimals));
}
