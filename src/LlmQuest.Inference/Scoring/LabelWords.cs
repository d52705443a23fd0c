using System.Collections.Immutable;

namespace LlmQuest.Inference.Scoring;

/// <summary>A label and the continuations that count as it: its verbaliser set.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Continuations">At least one text; a repeated one counts once. None should begin another, or its probability counts twice.</param>
public sealed record LabelWords(string Label, ImmutableArray<string> Continuations);
