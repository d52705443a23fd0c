namespace LlmQuest.Labs.Cards;

/// <summary>A model that can be named, whether or not its file is there.</summary>
/// <param name="Id">Short id, or the file's name where it has none.</param>
/// <param name="Role">What it is for; empty when unknown.</param>
/// <param name="Path">Absolute path of its file.</param>
/// <param name="IsPresent">Whether the file is there.</param>
/// <param name="FileBytes">Size in bytes where it is known without the file; else null.</param>
/// <param name="Licence">The licence as a catalogue has it; empty when unknown.</param>
public sealed record KnownModel(string Id, string Role, string Path, bool IsPresent, long? FileBytes, string Licence);
