using System.Collections.Immutable;

namespace LlmQuest.Core.Labs;

/// <summary>What a parameter, a fact or a part of a goal is: a number, a list of texts, a record with named fields.</summary>
public sealed record LabType
{
    private LabType(LabTypeKind kind) => Kind = kind;

    /// <summary>Anything.</summary>
    public static LabType Any { get; } = new(LabTypeKind.Any);

    /// <summary>A number.</summary>
    public static LabType Number { get; } = new(LabTypeKind.Number);

    /// <summary>A text.</summary>
    public static LabType Text { get; } = new(LabTypeKind.Text);

    /// <summary>True or false.</summary>
    public static LabType Truth { get; } = new(LabTypeKind.Truth);

    /// <summary>A list of numbers.</summary>
    public static LabType Numbers { get; } = ListOf(Number);

    /// <summary>A list of texts.</summary>
    public static LabType Texts { get; } = ListOf(Text);

    /// <summary>The kind of type.</summary>
    public LabTypeKind Kind { get; }

    /// <summary>What a list or a map holds; null otherwise.</summary>
    public LabType? Item { get; private init; }

    /// <summary>The fields of a record; empty otherwise.</summary>
    public ImmutableArray<LabField> Fields { get; private init; } = [];

    /// <summary>A list.</summary>
    public static LabType ListOf(LabType item) => new(LabTypeKind.List) { Item = item };

    /// <summary>A map from text to values of one type.</summary>
    public static LabType MapOf(LabType value) => new(LabTypeKind.Map) { Item = value };

    /// <summary>A record with these fields.</summary>
    public static LabType Record(params ImmutableArray<LabField> fields) => new(LabTypeKind.Record) { Fields = fields };

    /// <summary>Whether a value is of this type. A record may lack fields, and has no others; absent is of every type.</summary>
    public bool Accepts(LabValue value) => value.IsAbsent || Kind switch
    {
        LabTypeKind.Number => value.Number is not null,
        LabTypeKind.Text => value.Text is not null,
        LabTypeKind.Truth => value.Truth is not null,
        LabTypeKind.List => value.Items is { } items && items.All(Item!.Accepts),
        LabTypeKind.Map => value.Fields is { } fields && fields.Values.All(Item!.Accepts),
        LabTypeKind.Record => value.Fields is { } named && named.All(pair => FieldNamed(pair.Key)?.Type.Accepts(pair.Value) == true),
        _ => true,
    };

    /// <summary>The field of a name, or null.</summary>
    public LabField? FieldNamed(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>Whether a value of this type may be one of another; anything fits everything.</summary>
    public bool Fits(LabType other)
        => Kind == LabTypeKind.Any || other.Kind == LabTypeKind.Any || (Kind == other.Kind && (Item is null || other.Item is null || Item.Fits(other.Item)));

    /// <summary>The type in words: "a list of numbers".</summary>
    public override string ToString() => Kind switch
    {
        LabTypeKind.Number => "a number",
        LabTypeKind.Text => "a text",
        LabTypeKind.Truth => "a truth",
        LabTypeKind.List => $"a list of {Item!.InPlural()}",
        LabTypeKind.Map => $"a map from text to {Item!.InPlural()}",
        LabTypeKind.Record => "a record",
        _ => "anything",
    };

    /// <inheritdoc/>
    public bool Equals(LabType? other)
        => other is not null && Kind == other.Kind && Equals(Item, other.Item) && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Item, Fields.Length);

    private string InPlural() => Kind switch
    {
        LabTypeKind.Number => "numbers",
        LabTypeKind.Text => "texts",
        LabTypeKind.Truth => "truths",
        LabTypeKind.List => $"lists of {Item!.InPlural()}",
        LabTypeKind.Map => $"maps from text to {Item!.InPlural()}",
        LabTypeKind.Record => "records",
        _ => "anything",
    };
}
