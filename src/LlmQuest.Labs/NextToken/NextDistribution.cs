using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Sampling;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.NextToken;

/// <summary>The logits of one step, all of them and kept: it can be looked at through other filters without a decode.</summary>
/// <param name="logits">One logit per vocabulary entry, in nats; shared, never changed.</param>
/// <param name="previous">Token ids before the step.</param>
/// <param name="pieceOf">The text of a token; null for a toy vocabulary, whose tokens have none.</param>
public sealed class NextDistribution(float[] logits, ImmutableArray<int> previous, Func<int, string>? pieceOf)
{
    /// <summary>How many tokens could come.</summary>
    public int Vocabulary => logits.Length;

    /// <summary>The text of a token; null where it has none, or the model was let go meanwhile.</summary>
    /// <param name="id">Token id.</param>
    public string? PieceOf(int id)
    {
        try
        {
            return pieceOf?.Invoke(id);
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>The step through the filters of some parameters; null when they are none.</summary>
    /// <param name="parameters">Values by name, as in the lab; those that are no filters are passed over.</param>
    public StepView? Look(IReadOnlyDictionary<string, LabValue> parameters)
    {
        (SamplingParameters sampling, string? problem) = SamplingReader.Read(parameters.ToImmutableSortedDictionary(StringComparer.Ordinal));
        return problem is null ? StepView.Of(logits, previous.AsSpan(), new SamplingPipeline(sampling)) : null;
    }
}
