namespace LlmQuest.Content.Directives;

/// <summary>A name of a YAML map, in front matter or in <c>course.yaml</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Meaning">One line for an author.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record Field(string Name, FieldKind Kind, string Meaning, bool IsRequired = false);
