namespace LlmQuest.Content.Packs;

/// <summary>A file of a course as the manifest of its pack lists it.</summary>
/// <param name="Name">Its name within the course, with forward slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256, 64 hexadecimal digits in small letters.</param>
public sealed record PackedFile(string Name, long Bytes, string Sha256);
