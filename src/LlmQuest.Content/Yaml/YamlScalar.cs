namespace LlmQuest.Content.Yaml;

/// <summary>A plain value.</summary>
/// <param name="Text">As it is written, without quotes.</param>
/// <param name="IsQuoted">Whether quotes or a block sign mark it as text.</param>
/// <param name="Offset">Where it begins.</param>
internal sealed record YamlScalar(string Text, bool IsQuoted, int Offset) : YamlValue(Offset);
