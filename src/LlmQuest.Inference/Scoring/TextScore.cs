using System.Collections.Immutable;

namespace LlmQuest.Inference.Scoring;

/// <summary>How likely a model finds a whole text, every token after the start of text and all tokens before it.</summary>
/// <param name="TokenIds">Tokens of the text, at least one, without the one that begins it.</param>
/// <param name="SurprisalBits">−log₂ of the probability of each token, in bits; as many as tokens.</param>
/// <param name="Bytes">Length of the text in UTF-8.</param>
public sealed record TextScore(ImmutableArray<int> TokenIds, ImmutableArray<double> SurprisalBits, int Bytes)
{
    /// <summary>Logarithm of the probability of the text, in nats.</summary>
    public double LogLikelihood => -SurprisalBits.Sum() * Math.Log(2);

    /// <summary>exp of the mean negative log-likelihood per token: as unsure as between so many equally likely tokens.</summary>
    public double Perplexity => Math.Exp(-LogLikelihood / TokenIds.Length);

    /// <summary>Surprisal per byte, in bits; comparable between models of different vocabularies.</summary>
    public double BitsPerByte => SurprisalBits.Sum() / Bytes;
}
