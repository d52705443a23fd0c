namespace LlmQuest.Content.Yaml;

/// <summary>Finds where a text stands within a YAML value.</summary>
internal static class YamlPlaces
{
    /// <summary>Offset of a scalar or a name that is this text; null when there is none.</summary>
    /// <param name="value">The value; not nested deeper than the reader allows.</param>
    /// <param name="text">The text; null finds nothing.</param>
    public static int? Find(YamlValue value, string? text) => value switch
    {
        YamlScalar scalar => scalar.Text == text ? scalar.Offset : null,
        YamlList list => list.Items.Select(item => Find(item, text)).FirstOrDefault(found => found is not null),
        YamlMap map => map.Entries.Select(entry => entry.Name == text ? entry.Offset : Find(entry.Value, text)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
