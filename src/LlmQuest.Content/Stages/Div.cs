using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Directives;
using LlmQuest.Content.Markup;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Stages;

/// <summary>A div of a stage, with typed access to what stands in its braces.</summary>
internal sealed class Div(DivBlock block, StageContext context)
{
    public string Name { get; } = block.Head.Name;

    public DivBlock Block { get; } = block;

    public int Offset => Block.Span.Start;

    public SourcePosition At => context.At(Offset);

    /// <summary>A value in the braces; empty when it is not there.</summary>
    public string this[string attribute] => Block.Head.Attributes.GetValueOrDefault(attribute, "");

    /// <summary>The parts of a value separated by commas; empty when it is not there.</summary>
    public ImmutableArray<string> Parts(string attribute) => [.. this[attribute].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Offset at which the name stands.</summary>
    public int NameOffset => Block.HeadOffset + Block.Head.NameAt;

    /// <summary>Offset at which the value of an attribute stands; that of the div when it has none.</summary>
    public int ValueOffset(string attribute) => Block.Head.Places.TryGetValue(attribute, out AttributePlace place) ? Block.HeadOffset + place.Value : Offset;

    public string Required(string attribute)
    {
        string value = this[attribute];
        if (value.Length == 0)
        {
            context.Add(Rules.MissingField, Offset, attribute, $"the div \"{Name}\"", "missing");
        }

        return value;
    }

    public bool Truth(string attribute)
    {
        string value = this[attribute];
        if (value is not ("" or "true" or "false"))
        {
            context.Add(Rules.WrongValue, ValueOffset(attribute), attribute, "true or false", value);
        }

        return value == "true";
    }

    public int? Whole(string attribute, int least, int most)
    {
        string value = this[attribute];
        if (value.Length == 0)
        {
            return null;
        }

        if (int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        context.Add(Rules.WrongValue, ValueOffset(attribute), attribute, $"a whole number from {least} to {most}", value);
        return null;
    }

    /// <summary>The id in the braces, or one that is minted.</summary>
    /// <param name="words">Words to make it from.</param>
    public string Id(string words)
    {
        string id = this[AttributeText.Id];
        return id.Length > 0 ? context.Ids.Take(id, ValueOffset(AttributeText.Id)) : context.Ids.Mint(Name, words, Offset, Writing);
    }

    /// <summary>The YAML between the fences.</summary>
    public YamlFields Yaml()
    {
        (int start, int end) = Inside();
        YamlMap? read = YamlReader.Read(context.Source, start, end - start, context.Report);
        YamlMap map = read is { Entries.Count: > 0 } ? read : new YamlMap([], Offset);
        return new YamlFields(map, $"the div \"{Name}\"", context.Source, context.Report, read is not null);
    }

    /// <summary>Reports names, attributes and fences that are not as they should be.</summary>
    /// <param name="inside">Names of the divs around it.</param>
    public void Check(IReadOnlyCollection<string> inside)
    {
        if (Block.Head.Unreadable is { } unreadable)
        {
            context.Add(Rules.DivUnreadable, Block.HeadOffset + Block.Head.UnreadableAt, unreadable);
        }

        if (!Block.IsClosed)
        {
            context.Add(Rules.UnclosedDiv, Offset, Name);
        }

        if (DirectiveTable.Find(Name) is not { } directive)
        {
            context.Add(Rules.UnknownDiv, NameOffset, Name, DirectiveTable.DidYouMean(Name, DirectiveTable.All.Select(known => known.Name)));
            return;
        }

        if (!directive.Inside.IsEmpty && !directive.Inside.Any(inside.Contains))
        {
            context.Add(Rules.DivMisplaced, NameOffset, Name, string.Join("\" or \"", directive.Inside));
        }

        string[] names = [.. directive.Attributes.Select(known => known.Name == AttributeText.Id ? "#id" : known.Name)];
        foreach (string attribute in Block.Head.Attributes.Keys.Where(key => key != AttributeText.Id && directive.Attributes.All(known => known.Name != key)))
        {
            context.Add(Rules.UnknownAttribute, Block.HeadOffset + Block.Head.Places[attribute].Name, Name, attribute, DirectiveTable.DidYouMean(attribute, names), string.Join(", ", names));
        }
    }

    private (int Start, int End) Inside()
    {
        int firstLine = context.At(Offset).Line;
        int lastLine = context.At(Block.Span.End).Line - (Block.IsClosed ? 1 : 0);
        int start = firstLine < context.Source.LineCount ? context.Source.Start(firstLine) : context.Source.Text.Length;
        int end = lastLine < context.Source.LineCount ? context.Source.Start(lastLine) : context.Source.Text.Length;
        return (start, Math.Max(start, end));
    }

    private IdEdit Writing(string id)
    {
        DivHead head = Block.Head;
        return head.Brace >= 0
            ? new IdEdit(Block.HeadOffset + head.Brace + 1, head.Attributes.IsEmpty && head.Name.Length == 0 ? $"#{id}" : $"#{id} ")
            : new IdEdit(Block.HeadOffset + head.Length, $" {{#{id}}}");
    }
}
