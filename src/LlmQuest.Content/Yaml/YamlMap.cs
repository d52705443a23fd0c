namespace LlmQuest.Content.Yaml;

/// <summary>Names with their values, in order.</summary>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Offset) : YamlValue(Offset)
{
    public YamlEntry? this[string name] => Entries.FirstOrDefault(entry => entry.Name == name);
}
