using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LlmQuest.Content;

/// <summary>Small YAML: a map of plain values and lists of texts.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Reads the front matter of a stage file.</summary>
    /// <returns>Its values, and the index of the first line after it.</returns>
    public static (IReadOnlyDictionary<string, string> Values, int Next) Read(string[] lines, string file, List<Diagnostic> diagnostics)
    {
        int end = lines.Length > 0 && lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            diagnostics.Add(new Diagnostic("LQ0001", Severity.Error, file, 1, 1, "A stage file begins with front matter.", "Begin with a line '---', then 'id:' and 'title:', then a line '---'."));
            return (new Dictionary<string, string>(), 0);
        }

        return (ReadMap(string.Join('\n', lines[1..end]), file, 1, diagnostics), end + 1);
    }

    /// <summary>Reads a YAML map whose values are plain or lists of texts; comments and other nested values are skipped.</summary>
    public static IReadOnlyDictionary<string, string> ReadMap(string text, string file, int linesBefore, List<Diagnostic> diagnostics)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is YamlMappingNode map
                ? Plain(map)
                : new Dictionary<string, string>();
        }
        catch (YamlException e)
        {
            diagnostics.Add(new Diagnostic("LQ0004", Severity.Error, file, (int)e.Start.Line + linesBefore, (int)e.Start.Column, $"This is not YAML: {e.Message.TrimEnd('.')}.", "Write one 'name: value' a line."));
            return new Dictionary<string, string>();
        }
    }

    // A list of texts is written as parameters are typed.
    private static string? PlainOf(YamlNode value) => value switch
    {
        YamlScalarNode scalar => scalar.Value,
        YamlSequenceNode list when list.Children.All(item => item is YamlScalarNode) => LabValue.Of([.. list.Children.Select(item => ((YamlScalarNode)item).Value ?? "")]).ToString(),
        _ => null,
    };

    private static Dictionary<string, string> Plain(YamlMappingNode map)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && PlainOf(value) is { } plain)
            {
                values[name] = plain;
            }
        }

        return values;
    }
}
