using System.Collections.Immutable;

namespace LlmQuest.Content.Import;

/// <summary>What an import would do; making it writes nothing.</summary>
/// <param name="Source">The repository or the file, as it was named.</param>
/// <param name="Files">The files it would write; empty when there is an error.</param>
/// <param name="Notes">Guesses and warnings.</param>
/// <param name="LostFiles">Files of the source that could not be taken over, each with the reason.</param>
/// <param name="Error">Why there is nothing to import, or null.</param>
public sealed record ImportPlan(
    string Source,
    ImmutableArray<PlannedFile> Files,
    ImmutableArray<ImportNote> Notes,
    ImmutableArray<string> LostFiles,
    string? Error)
{
    /// <summary>A plan that does nothing.</summary>
    public static ImportPlan Nothing(string source, string error) => new(source, [], [], [], error);
}
