namespace LlmQuest.Content.Markup;

/// <summary>Where an attribute stands in the text that it was read from.</summary>
/// <param name="Name">Index of its name.</param>
/// <param name="Value">Index of its value, after quotes; of its name when it has none.</param>
internal readonly record struct AttributePlace(int Name, int Value);
