namespace LlmQuest.Models;

/// <summary>A model the catalogue knows.</summary>
/// <param name="Id">Short id.</param>
/// <param name="Role">base, instruct or embedding.</param>
/// <param name="Name">Name for a person.</param>
/// <param name="File">File name inside the models folder.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the whole file.</param>
public sealed record CatalogEntry(string Id, string Role, string Name, string File, long Size, string Sha256);
