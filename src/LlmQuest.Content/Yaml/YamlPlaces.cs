namespace LlmQuest.Content.Yaml;

/// <summary>Where texts and names stand within a map, found in one pass.</summary>
internal sealed class YamlPlaces(YamlMap map)
{
    private readonly Dictionary<string, Dictionary<string, int>> _byName = new(StringComparer.Ordinal);

    /// <summary>Offset of a text or a name within the value of a name; of the value when it is not in there, null when the name is not there.</summary>
    /// <param name="name">The name.</param>
    /// <param name="text">The text or name within its value; null for all of it.</param>
    public int? Find(string name, string? text)
    {
        if (map[name] is not { } entry)
        {
            return null;
        }

        if (!_byName.TryGetValue(name, out Dictionary<string, int>? places))
        {
            _byName[name] = places = new Dictionary<string, int>(StringComparer.Ordinal);
            Add(entry.Value, places);
        }

        return text is not null && places.TryGetValue(text, out int offset) ? offset : entry.Value.Offset;
    }

    // Not nested deeper than the reader allows.
    private static void Add(YamlValue value, Dictionary<string, int> places)
    {
        switch (value)
        {
            case YamlScalar scalar:
                places.TryAdd(scalar.Text, scalar.Offset);
                break;
            case YamlList list:
                foreach (YamlValue item in list.Items)
                {
                    Add(item, places);
                }

                break;
            case YamlMap inner:
                foreach (YamlEntry entry in inner.Entries)
                {
                    places.TryAdd(entry.Name, entry.Offset);
                    Add(entry.Value, places);
                }

                break;
        }
    }
}
