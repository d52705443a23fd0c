namespace LlmQuest.House.Unused;

/// <summary>One place where something declared in <c>src</c> is used.</summary>
/// <param name="From">Key of the member or type in whose source it stands.</param>
/// <param name="Project">The project of that source.</param>
/// <param name="IsSource">Whether that project belongs to <c>src</c>.</param>
/// <param name="To">Key of what is used.</param>
/// <param name="Writes">It is only given a value there.</param>
internal sealed record Use(string From, string Project, bool IsSource, string To, bool Writes);
