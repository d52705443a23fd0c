namespace LlmQuest.Models.Download;

/// <summary>A file to fetch.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Target">Absolute path it gets once it is verified.</param>
/// <param name="Page">Page about it, for a person.</param>
/// <param name="Size">Size it must have in bytes, or null when the server is to say.</param>
/// <param name="Sha256">Digest it must have, or null when the server is to say.</param>
/// <param name="Check">Looks at the complete file before it gets its name; throws a <see cref="Inference.ModelException"/> when it is no good.</param>
public sealed record DownloadRequest(Uri Address, string Target, Uri Page, long? Size = null, string? Sha256 = null, Action<string>? Check = null)
{
    /// <summary>Name of the file, for a sentence.</summary>
    public string Name => Path.GetFileName(Target);
}
