namespace LlmQuest.Content.Yaml;

/// <summary>One name of a map with its value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Offset">Where the name begins.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(string Name, int Offset, YamlValue Value);
