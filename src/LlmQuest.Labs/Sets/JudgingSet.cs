using System.Collections.Immutable;
using LlmQuest.Labs.Bias;
using LlmQuest.Labs.Classify;
using LlmQuest.Labs.Evaluate;
using LlmQuest.Labs.Hallucination;

namespace LlmQuest.Labs.Sets;

/// <summary>Labs that judge answers and classes.</summary>
internal static class JudgingSet
{
    public static ImmutableArray<ILab> Of(LabParts parts) =>
    [
        new ClassifyLab(parts.Chat, parts.Ports.Shelf, parts.Ports.Energy),
        new HallucinationLab(parts.Chat, parts.Embedding, parts.DrawSeed),
        new BiasLab(parts.Chat, parts.DrawSeed),
        new EvaluateLab(parts.Chat, parts.Ports.Others, parts.DrawSeed),
    ];
}
