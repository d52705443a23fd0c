using System.Collections.Immutable;
using LlmQuest.Labs.Pipeline;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Sets;

/// <summary>Labs that look things up.</summary>
internal static class RetrievalSet
{
    public static ImmutableArray<ILab> Of(LabParts parts) =>
    [
        new RagLab(parts.Chat, parts.Pages, parts.DrawSeed),
        new PipelineLab(parts.Chat, parts.Pages, parts.DrawSeed, parts.Ports.Experiments),
    ];
}
