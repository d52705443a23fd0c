namespace LlmQuest.Content.Directives;

/// <summary>Something that may stand in the braces of a div.</summary>
/// <param name="Name">Its name; <c>id</c> is written <c>#id</c>.</param>
/// <param name="Meaning">What it does, in one line.</param>
/// <param name="IsRequired">Whether the div needs it.</param>
internal sealed record DirectiveAttribute(string Name, string Meaning, bool IsRequired = false);
