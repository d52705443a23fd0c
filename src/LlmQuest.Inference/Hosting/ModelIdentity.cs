namespace LlmQuest.Inference.Hosting;

/// <summary>Which file a model is.</summary>
/// <param name="Id">Id in the catalogue, or the file's name when the catalogue does not know it.</param>
/// <param name="Name">Name for a person.</param>
/// <param name="Path">Absolute path.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the whole file.</param>
public sealed record ModelIdentity(string Id, string Name, string Path, string Sha256);
