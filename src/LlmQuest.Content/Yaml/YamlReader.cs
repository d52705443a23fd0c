using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LlmQuest.Content.Yaml;

/// <summary>Reads YAML with its places. Anchors, aliases and tags are refused, depth and size are bounded.</summary>
internal sealed class YamlReader
{
    private const int Deepest = 20;
    private const int MostValues = 10_000;
    private readonly SourceText _source;
    private readonly Report _report;
    private readonly int _from;
    private readonly int _length;
    private readonly Parser _parser;
    private int _values;

    private YamlReader(SourceText source, int from, int length, Report report)
    {
        _source = source;
        _from = from;
        _length = length;
        _report = report;
        _parser = new Parser(new Scanner(new StringReader(source.Text.Substring(from, length)), skipComments: true));
    }

    /// <summary>Reads a part of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="from">Offset at which the YAML begins; a line's beginning.</param>
    /// <param name="length">Its length.</param>
    /// <param name="report">Takes what is wrong.</param>
    /// <returns>The map; empty when there is nothing, null when it cannot be read.</returns>
    public static YamlMap? Read(SourceText source, int from, int length, Report report) => new YamlReader(source, from, length, report).ReadDocument();

    private YamlMap? ReadDocument()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (_parser.Accept<StreamEnd>(out _))
            {
                return new YamlMap([], _from);
            }

            _parser.Consume<DocumentStart>();
            YamlValue? value = ReadValue(0);
            switch (value)
            {
                case YamlMap map:
                    return map;
                case YamlScalar { Text.Length: 0 }:
                    return new YamlMap([], _from);
                case not null:
                    _report.Add(Rules.NotAMap, _source.At(value.Offset));
                    return null;
                default:
                    return null;
            }
        }
        catch (YamlException e)
        {
            if (Tab(Offset(e.Start)) is { } tab)
            {
                _report.Add(Rules.NotYaml, _source.At(tab), "a tab stands where blanks are wanted");
                return null;
            }

            _report.Add(Rules.NotYaml, _source.At(Offset(e.Start)), YamlProblems.InWords(e.Message));
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner on some broken flow lists.
            _report.Add(Rules.NotYaml, _source.At(Offset(_parser.Current?.End ?? Mark.Empty)), "a list or map in brackets is broken");
            return null;
        }
    }

    // YamlDotNet tells of a tab at the beginning of what it was reading.
    private int? Tab(int from)
    {
        for (int line = _source.At(from).Line - 1; line < _source.LineCount && _source.Start(line) < _from + _length; line++)
        {
            ReadOnlySpan<char> text = _source.Line(line);
            int tab = text[..^text.TrimStart().Length].IndexOf('\t');
            if (tab >= 0)
            {
                return _source.Start(line) + tab;
            }
        }

        return null;
    }

    private YamlValue? ReadValue(int depth)
    {
        ParsingEvent next = _parser.Consume<ParsingEvent>();
        bool isPlain = next is not NodeEvent node || (node.Anchor.IsEmpty && node.Tag.IsEmpty);
        if (!isPlain || next is AnchorAlias)
        {
            return Refuse(Rules.YamlAlias, next.Start);
        }

        if (depth > Deepest || ++_values > MostValues)
        {
            return Refuse(Rules.YamlTooLarge, next.Start);
        }

        return next switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, Offset(scalar.Start)),
            SequenceStart start => ReadList(Offset(start.Start), depth),
            MappingStart start => ReadMap(Offset(start.Start), depth),
            _ => Refuse(Rules.NotAMap, next.Start),
        };
    }

    private YamlList? ReadList(int offset, int depth)
    {
        List<YamlValue> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadValue(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlList(items, offset);
    }

    private YamlMap? ReadMap(int offset, int depth)
    {
        List<YamlEntry> entries = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            YamlValue? key = ReadValue(depth + 1);
            if (key is null || ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            string name = (key as YamlScalar)?.Text ?? "";
            if (names.Add(name))
            {
                entries.Add(new YamlEntry(name, key.Offset, value));
            }
            else
            {
                _report.Add(Rules.DuplicateKey, _source.At(key.Offset), name);
            }
        }

        return new YamlMap(entries, offset);
    }

    private YamlValue? Refuse(Rule rule, Mark at)
    {
        _report.Add(rule, _source.At(Offset(at)));
        return null;
    }

    private int Offset(Mark mark) => _from + (int)mark.Index;
}
