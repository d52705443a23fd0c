using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Markup;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Stages;

/// <summary>Finds where something stands in a stage file, for diagnostics of what was read from there.</summary>
internal sealed class StagePlaces
{
    private const int Near = 8000;
    private readonly SourceText _source;
    private readonly Lazy<YamlPlaces> _front;

    public StagePlaces(SourceText source)
    {
        _source = source;
        _front = new Lazy<YamlPlaces>(() => new YamlPlaces(FrontMatter.Read(source, new Report()).Map));
    }

    /// <summary>Where a value of the front matter stands; the beginning of the file when it is not there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">The text within it that is meant; null for all of it.</param>
    public SourcePosition Front(string name, string? text = null) => _source.At(_front.Value.Find(name, text) ?? 0);

    /// <summary>Where a value in the braces of a div stands; that of the div when it is not there.</summary>
    /// <param name="div">Where the div begins.</param>
    /// <param name="attribute">Name of the attribute.</param>
    /// <param name="part">One of the parts separated by commas that is meant; null for all of it.</param>
    public SourcePosition Attribute(SourcePosition div, string attribute, string? part = null)
    {
        int start = _source.Offset(div);
        ReadOnlySpan<char> line = _source.Line(div.Line - 1)[(div.Column - 1)..];
        int skipped = line.Length - line.TrimStart([':', ' ', '\t']).Length;
        DivHead head = DivHead.Read(line[skipped..].ToString());
        return head.Places.TryGetValue(attribute, out AttributePlace place)
            ? _source.At(start + skipped + place.Value + PartOf(head.Attributes.GetValueOrDefault(attribute, ""), part))
            : div;
    }

    /// <summary>Where a text stands after a place; the place itself when it is not near.</summary>
    /// <param name="from">The place.</param>
    /// <param name="text">The text.</param>
    /// <param name="skip">Characters at the beginning of the text that are not meant.</param>
    public SourcePosition After(SourcePosition from, string text, int skip = 0)
    {
        int start = _source.Offset(from);
        int at = _source.Text.IndexOf(text, start, Math.Min(Near, _source.Text.Length - start), StringComparison.Ordinal);
        return at < 0 ? from : _source.At(at + skip);
    }

    /// <summary>Where a word stands after the line of a place; the place itself when it is not near.</summary>
    public SourcePosition WordBelow(SourcePosition from, string word)
    {
        int start = from.Line < _source.LineCount ? _source.Start(from.Line) : _source.Text.Length;
        int end = Math.Min(start + Near, _source.Text.Length);
        for (int at = start; at < end;)
        {
            at = _source.Text.IndexOf(word, at, end - at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                break;
            }

            if (!IsWordAt(at - 1) && !IsWordAt(at + word.Length))
            {
                return _source.At(at);
            }

            at++;
        }

        return from;
    }

    private bool IsWordAt(int index)
        => index >= 0 && index < _source.Text.Length && (char.IsLetterOrDigit(_source.Text[index]) || _source.Text[index] is '-' or '_');

    private static int PartOf(string value, string? part)
    {
        for (int at = 0; part is not null && at < value.Length;)
        {
            int comma = value.IndexOf(',', at);
            int end = comma < 0 ? value.Length : comma;
            if (value[at..end].Trim() == part)
            {
                return at + value[at..end].IndexOf(part, StringComparison.Ordinal);
            }

            at = end + 1;
        }

        return 0;
    }
}
