using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace LlmQuest.Models.Catalogue;

/// <summary>One mapping of a YAML file, read field by field; what is wrong is told with its line.</summary>
internal sealed class EntryNode
{
    private readonly Dictionary<string, YamlScalarNode> _fields = [];
    private readonly long _line;

    /// <exception cref="CatalogFormatException">It is not a mapping of plain values, or holds a field that is not <paramref name="known"/>.</exception>
    public EntryNode(YamlNode node, IReadOnlyCollection<string> known)
    {
        _line = node.Start.Line;
        if (node is not YamlMappingNode mapping)
        {
            throw new CatalogFormatException(_line, "a model is a list of fields such as id and file");
        }

        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            string name = (key as YamlScalarNode)?.Value ?? "";
            if (!known.Contains(name))
            {
                throw new CatalogFormatException(key.Start.Line, $"the field {name} is unknown; the fields are {string.Join(", ", known)}");
            }

            _fields[name] = value as YamlScalarNode ?? throw new CatalogFormatException(value.Start.Line, $"{name} must be one value");
        }
    }

    public string? Optional(string name) => _fields.TryGetValue(name, out YamlScalarNode? value) && value.Value is { Length: > 0 } text ? text : null;

    public string Required(string name) => Optional(name) ?? throw new CatalogFormatException(_line, $"{name} is missing");

    public bool Flag(string name, bool standard)
        => Optional(name) is not { } text ? standard : bool.TryParse(text, out bool value) ? value : throw Wrong(name, $"{name} is {text}, and must be true or false");

    public long? Whole(string name)
        => Optional(name) is not { } text ? null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value > 0 ? value
            : throw Wrong(name, $"{name} is {text}, and must be a whole number above 0");

    /// <summary>A problem with the field's value, at the field's line.</summary>
    public CatalogFormatException Wrong(string name, string problem)
        => new(_fields.TryGetValue(name, out YamlScalarNode? value) ? value.Start.Line : _line, problem);
}
