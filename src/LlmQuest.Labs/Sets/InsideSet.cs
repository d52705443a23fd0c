using System.Collections.Immutable;
using LlmQuest.Labs.Cards;
using LlmQuest.Labs.Footprint;
using LlmQuest.Labs.Lens;
using LlmQuest.Labs.Tokens;
using LlmQuest.Labs.Training;

namespace LlmQuest.Labs.Sets;

/// <summary>Labs that look at what a model is made of, and at what it costs.</summary>
internal static class InsideSet
{
    public static ImmutableArray<ILab> Of(LabParts parts) =>
    [
        new TokensLab(parts.Chat, parts.Embedding),
        new TrainingLab(parts.Chat, parts.DrawSeed),
        new LensLab(parts.Chat),
        new ModelCardLab(parts.Ports.Models),
        new FootprintLab(parts.Chat, parts.Recent, parts.Ports.Energy),
    ];
}
