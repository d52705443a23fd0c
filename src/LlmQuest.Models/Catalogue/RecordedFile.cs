namespace LlmQuest.Models.Catalogue;

/// <summary>Size and digest of a pulled file, kept where the catalogue has none.</summary>
/// <param name="Id">Id of the model.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the whole file.</param>
/// <param name="Origin">Where the digest comes from: <see cref="FromHub"/> or <see cref="FromFile"/>.</param>
/// <param name="Date">Day of the pull.</param>
public sealed record RecordedFile(string Id, long Size, string Sha256, string Origin, DateOnly Date)
{
    /// <summary>The hub named the digest before the file came.</summary>
    public const string FromHub = "hub";

    /// <summary>Nobody named a digest; it was computed from the file that came.</summary>
    public const string FromFile = "file";
}
