namespace LlmQuest.Content.Yaml;

/// <summary>A list.</summary>
internal sealed record YamlList(IReadOnlyList<YamlValue> Items, int Offset) : YamlValue(Offset);
