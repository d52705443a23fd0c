namespace LlmQuest.Core.Engine.Progress;

/// <summary>A badge.</summary>
/// <param name="Id">Its id, as it is recorded.</param>
/// <param name="Name">Its name.</param>
/// <param name="Feat">What it is won for, in a few words.</param>
public sealed record BadgeEntry(string Id, string Name, string Feat);
