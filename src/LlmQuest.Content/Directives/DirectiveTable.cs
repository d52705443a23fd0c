using System.Collections.Immutable;
using LlmQuest.Core.Commands;

namespace LlmQuest.Content.Directives;

/// <summary>Every div that lessons can use.</summary>
internal static class DirectiveTable
{
    /// <summary>All of them, those of the Workbench first.</summary>
    public static ImmutableArray<Directive> All { get; } = [.. WorkbenchDirectives.All, .. AdventureDirectives.All, .. AnswerDirectives.All];

    /// <summary>The directive of a name, or null.</summary>
    public static Directive? Find(string name) => All.FirstOrDefault(directive => directive.Name == name);

    /// <summary>The nearest known name, as the end of a message; empty when none is near.</summary>
    public static string DidYouMean(string name, IEnumerable<string> known)
        => Suggestions.Closest(name, known) is { } meant ? $" Did you mean \"{meant}\"?" : "";
}
