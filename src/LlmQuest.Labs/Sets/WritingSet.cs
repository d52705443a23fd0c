using System.Collections.Immutable;
using LlmQuest.Labs.Chat;
using LlmQuest.Labs.Compare;
using LlmQuest.Labs.Generate;
using LlmQuest.Labs.NextToken;
using LlmQuest.Labs.Prompting;
using LlmQuest.Labs.SamplingGrid;
using LlmQuest.Labs.Tasks;

namespace LlmQuest.Labs.Sets;

/// <summary>Labs in which the model writes.</summary>
internal static class WritingSet
{
    public static ImmutableArray<ILab> Of(LabParts parts) =>
    [
        new WritingLab(parts.Chat, parts.DrawSeed),
        new CompareLab(parts.Chat, parts.Ports.Others, parts.DrawSeed),
        new SamplingGridLab(parts.Chat, parts.DrawSeed),
        new NextTokenLab(parts.Chat, parts.DrawSeed),
        new TasksLab(parts.Chat, parts.DrawSeed),
        new PromptingLab(parts.Chat, parts.DrawSeed),
        new ChatLab(parts.Chat, parts.Recent, parts.DrawSeed),
    ];
}
