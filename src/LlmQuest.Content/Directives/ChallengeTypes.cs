using System.Collections.Immutable;

namespace LlmQuest.Content.Directives;

/// <summary>The types of challenges, as lessons name them.</summary>
internal static class ChallengeTypes
{
    public static ImmutableArray<string> All { get; } = ["choice", "text", "number", "order", "match", "predict", "steer", "do", "reflect"];

    /// <summary>All of them in words.</summary>
    public static string InWords => $"{string.Join(", ", All[..^1])} or {All[^1]}";
}
