namespace LlmQuest.Content.Yaml;

/// <summary>A YAML value with its place.</summary>
/// <param name="Offset">Where it begins in the file's text.</param>
internal abstract record YamlValue(int Offset);
