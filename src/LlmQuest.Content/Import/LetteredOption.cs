namespace LlmQuest.Content.Import;

/// <summary>An option that begins with a letter.</summary>
/// <param name="Letter">The letter, as a capital.</param>
/// <param name="Offset">Where the letter stands.</param>
/// <param name="IsListItem">Whether a bullet stands before it.</param>
internal sealed record LetteredOption(char Letter, int Offset, bool IsListItem);
