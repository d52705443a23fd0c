using System.Collections.Immutable;

namespace LlmQuest.Content.Import;

/// <summary>What an import did.</summary>
/// <param name="Source">The repository or the file, as it was named.</param>
/// <param name="Target">The course folder, as it was named.</param>
/// <param name="Files">The files of the course folder.</param>
/// <param name="Notes">Guesses and warnings, with lines of the originals.</param>
/// <param name="LostFiles">Files of the source that could not be taken over, each with the reason.</param>
/// <param name="Error">Why nothing was written, or null.</param>
public sealed record ImportReport(
    string Source,
    string Target,
    ImmutableArray<ImportedFile> Files,
    ImmutableArray<ImportNote> Notes,
    ImmutableArray<string> LostFiles,
    string? Error)
{
    /// <summary>Whether the import drops nothing: all of the source is in the course folder, or in <see cref="ImportedFile.NotTaken"/> of files that were left.</summary>
    public bool LosesNothing => Error is null && LostFiles.IsEmpty && Files.All(file => file.Lost.IsEmpty);

    /// <summary>Whether all of the source is in the course folder.</summary>
    public bool TakesAll => LosesNothing && Files.All(file => file.NotTaken.IsEmpty);

    /// <summary>Number of challenges that need an answer key to be graded.</summary>
    public int NeedKey => Files.Sum(file => file.WithoutKey.Length);

    /// <summary>Files that a person has changed, or that the source has outgrown, and that were left as they are.</summary>
    public IEnumerable<string> Left => Files.Where(file => file.State == ImportedState.Left).Select(file => file.Name);
}
