using System.Collections.Immutable;

namespace LlmQuest.Inference.Scoring;

/// <summary>What a model makes of a prompt while it reads it, at temperature 1 and without any filter.</summary>
/// <param name="Logits">One logit per vocabulary entry for the token after the prompt, in nats.</param>
/// <param name="SurprisalBits">−log₂ of the probability of each token of the prompt from the second on, in bits.</param>
/// <param name="Continuation">Logarithm of the probability of each token of the continuation, in nats; empty where none was asked for.</param>
public sealed record PromptReading(float[] Logits, ImmutableArray<double> SurprisalBits, ImmutableArray<double> Continuation);
