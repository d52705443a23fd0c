using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Directives;
using LlmQuest.Content.Files;

namespace LlmQuest.Content.Yaml;

/// <summary>Takes typed values out of a map, and reports what is missing, of the wrong kind, or not known.</summary>
/// <param name="map">The map.</param>
/// <param name="where">Where it stands, for messages, such as "the front matter".</param>
/// <param name="source">The file.</param>
/// <param name="report">Takes what is wrong.</param>
/// <param name="isReadable">Whether the map could be read; otherwise nothing is said to be missing.</param>
internal sealed class YamlFields(YamlMap map, string where, SourceText source, Report report, bool isReadable = true)
{
    public YamlMap Map => map;

    /// <summary>A text that must be there; empty when it is not.</summary>
    public string Required(string name)
    {
        string text = Text(name);
        if (isReadable && text.Length == 0 && map[name]?.Value is null or YamlScalar)
        {
            report.Add(Rules.MissingField, source.At(map[name]?.Offset ?? map.Offset), name, where, map[name] is null ? "missing" : "empty");
        }

        return text;
    }

    /// <summary>A text; empty when it is not there.</summary>
    public string Text(string name)
    {
        YamlEntry? entry = map[name];
        if (entry is { Value: not YamlScalar })
        {
            Wrong(entry, "one text");
        }

        return (entry?.Value as YamlScalar)?.Text ?? "";
    }

    /// <summary>A list of texts, also when only one is written; empty when it is not there.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        switch (map[name])
        {
            case { Value: YamlScalar { Text: { Length: > 0 } text } }:
                return [text];
            case { Value: YamlList list } entry:
                if (!list.Items.All(item => item is YamlScalar))
                {
                    Wrong(entry, "a list of texts");
                }

                return [.. list.Items.OfType<YamlScalar>().Select(item => item.Text)];
            case { Value: YamlMap } entry:
                Wrong(entry, "a list of texts");
                return [];
            default:
                return [];
        }
    }

    /// <summary>A whole number, or null when it is not there or empty.</summary>
    public int? Whole(string name, int least, int most)
    {
        string text = Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong(map[name]!, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
        return null;
    }

    /// <summary>True or false; false when it is not there.</summary>
    public bool Truth(string name)
    {
        string text = Text(name);
        if (text is not ("" or "true" or "false"))
        {
            Wrong(map[name]!, "true or false");
        }

        return text == "true";
    }

    /// <summary>Names with texts; empty when it is not there.</summary>
    public ImmutableSortedDictionary<string, string> Dictionary(string name)
    {
        YamlEntry? entry = map[name];
        if (entry is not null and not { Value: YamlMap or YamlScalar { Text: "" } })
        {
            Wrong(entry, "a list of names with a text each");
        }

        return (entry?.Value as YamlMap)?.Entries
            .Where(pair => pair.Value is YamlScalar)
            .ToImmutableSortedDictionary(pair => pair.Name, pair => ((YamlScalar)pair.Value).Text, StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, string>.Empty;
    }

    /// <summary>Reports names that have no meaning here.</summary>
    /// <param name="known">The names that have one.</param>
    /// <param name="ignored">Names of other tools.</param>
    public void RefuseOthers(IReadOnlyCollection<string> known, IReadOnlyCollection<string> ignored)
    {
        foreach (YamlEntry entry in map.Entries.Where(entry => !known.Contains(entry.Name) && !ignored.Contains(entry.Name)))
        {
            report.Add(Rules.UnknownKey, source.At(entry.Offset), entry.Name, where, DirectiveTable.DidYouMean(entry.Name, known));
        }
    }

    private void Wrong(YamlEntry entry, string kind)
        => report.Add(Rules.WrongValue, source.At(entry.Value.Offset), entry.Name, kind, (entry.Value as YamlScalar)?.Text ?? "what stands there");
}
