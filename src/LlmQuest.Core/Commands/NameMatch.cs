using System.Collections.Immutable;

namespace LlmQuest.Core.Commands;

/// <summary>What a learner may mean by a name.</summary>
/// <typeparam name="T">What is named.</typeparam>
/// <param name="Found">What fits: one, several when the name is ambiguous, or none.</param>
/// <param name="Suggestion">A known name that is near, when nothing fits; or null.</param>
internal sealed record NameMatch<T>(ImmutableArray<T> Found, string? Suggestion)
{
    /// <summary>The only thing that fits, or the default.</summary>
    public T? Only => Found.Length == 1 ? Found[0] : default;

    /// <summary>Whether several things fit.</summary>
    public bool IsAmbiguous => Found.Length > 1;
}
