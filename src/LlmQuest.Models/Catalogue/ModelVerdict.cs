namespace LlmQuest.Models.Catalogue;

/// <summary>What came out of checking a model's file.</summary>
/// <param name="Entry">The model.</param>
/// <param name="IsHere">Whether there is a file.</param>
/// <param name="Sha256">Digest of the file, or null when it was not read.</param>
/// <param name="WasCompared">Whether there is a digest to hold it against.</param>
/// <param name="Problem">What is wrong and what to do, or null when the file is right.</param>
public sealed record ModelVerdict(CatalogEntry Entry, bool IsHere, string? Sha256, bool WasCompared, string? Problem)
{
    /// <summary>Whether the file is there and nothing is wrong with it.</summary>
    public bool IsRight => IsHere && Problem is null;
}
