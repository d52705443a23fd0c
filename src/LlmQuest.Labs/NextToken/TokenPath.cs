using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;
using LlmQuest.Labs.Tokens;

namespace LlmQuest.Labs.NextToken;

/// <summary>The tokens that were picked behind a text, one after another.</summary>
/// <param name="Ids">Their ids.</param>
internal sealed record TokenPath(ImmutableArray<int> Ids)
{
    /// <summary>The path that the parameters name; empty where they name none.</summary>
    public static TokenPath Of(ImmutableSortedDictionary<string, LabValue> parameters)
        => new([.. (parameters.GetValueOrDefault("path_ids")?.Items ?? []).Select(id => id.Number is { } number && number == Math.Floor(number) && number < int.MaxValue ? (int)number : -1)]);

    /// <summary>What is wrong with it, in one sentence, or null.</summary>
    public string? ProblemOf(ILanguageModel model)
        => Ids.All(id => id >= 0 && id < model.Card.Vocabulary) ? null : $"path_ids are whole numbers from 0 to {model.Card.Vocabulary - 1}, the ids of this model's vocabulary: pick among the candidates that were shown.";

    /// <summary>The path with one more token, drawn as <c>generate</c> would draw it: the sample's stream gives one number for each token.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats, behind prompt and path.</param>
    /// <param name="prompt">Token ids of the text.</param>
    /// <param name="pipeline">The filters.</param>
    /// <param name="seed">Seed of the stream.</param>
    /// <exception cref="Inference.ModelException">The filters removed every token.</exception>
    public TokenPath Draw(float[] logits, IReadOnlyList<int> prompt, SamplingPipeline pipeline, long seed)
    {
        var random = new RandomStream(seed, 0);
        foreach (int _ in Ids)
        {
            random.NextDouble();
        }

        return new TokenPath(Ids.Add(pipeline.Choose(logits, [.. prompt, .. Ids], random)));
    }

    /// <summary>What the lab says of it; nothing where nothing was picked.</summary>
    public IEnumerable<(string Name, LabValue? Value)> Facts(ILanguageModel model)
    {
        if (Ids.IsEmpty)
        {
            return [];
        }

        string[] pieces = [.. TokenCut.Pieces([.. Ids.Select(id => model.TokenBytes(id, renderSpecial: true))])];
        return [("path", LabValue.Of([.. pieces])), ("path_ids", LabValue.Numbers(Ids.Select(id => (double)id))), ("picked", LabValue.Of(pieces[^1]))];
    }
}
