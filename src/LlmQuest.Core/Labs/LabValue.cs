using System.Collections.Immutable;

namespace LlmQuest.Core.Labs;

/// <summary>One value of a lab parameter or fact: a number, a text, true or false, a list, a map, or absent. All that it is not is null.</summary>
public sealed record LabValue
{
    private LabValue()
    {
    }

    /// <summary>What stands in a list or in a goal where there is no value; <c>null</c> in JSON.</summary>
    public static LabValue Absent { get; } = new();

    /// <summary>The number, finite, or null.</summary>
    public double? Number { get; private init; }

    /// <summary>The text, or null.</summary>
    public string? Text { get; private init; }

    /// <summary>True or false, or null.</summary>
    public bool? Truth { get; private init; }

    /// <summary>The values of a list, in order, or null.</summary>
    public ImmutableArray<LabValue>? Items { get; private init; }

    /// <summary>The values of a map or record, by name, or null.</summary>
    public ImmutableSortedDictionary<string, LabValue>? Fields { get; private init; }

    /// <summary>The texts of a list that holds only texts, in order, or null.</summary>
    public ImmutableArray<string>? Texts
        => Items is { } items && items.All(item => item.Text is not null) ? [.. items.Select(item => item.Text!)] : null;

    /// <summary>Whether this is no value at all.</summary>
    public bool IsAbsent => Number is null && Text is null && Truth is null && Items is null && Fields is null;

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is infinite or none.</exception>
    public static LabValue Of(double number)
        => double.IsFinite(number) ? new() { Number = number } : throw new ArgumentOutOfRangeException(nameof(number), number, "A lab value is a finite number.");

    /// <summary>A text.</summary>
    public static LabValue Of(string text) => new() { Text = text };

    /// <summary>True or false.</summary>
    public static LabValue Of(bool truth) => new() { Truth = truth };

    /// <summary>A list of texts.</summary>
    public static LabValue Of(ImmutableArray<string> texts) => List(texts.Select(Of));

    /// <summary>A list.</summary>
    public static LabValue List(IEnumerable<LabValue> items) => new() { Items = [.. items] };

    /// <summary>A list of numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is infinite or none.</exception>
    public static LabValue Numbers(params IEnumerable<double> numbers) => List(numbers.Select(Of));

    /// <summary>A map or record; of two values of one name the last stays.</summary>
    public static LabValue Map(params IEnumerable<(string Name, LabValue Value)> fields)
    {
        ImmutableSortedDictionary<string, LabValue>.Builder map = ImmutableSortedDictionary.CreateBuilder<string, LabValue>(StringComparer.Ordinal);
        foreach ((string name, LabValue value) in fields)
        {
            map[name] = value;
        }

        return new() { Fields = map.ToImmutable() };
    }

    /// <summary>Whether both are the same value; lists and maps are compared item by item.</summary>
    public bool Equals(LabValue? other)
        => other is not null
            && Number.Equals(other.Number)
            && Text == other.Text
            && Truth == other.Truth
            && (Items is { } items ? other.Items is { } others && items.SequenceEqual(others) : other.Items is null)
            && (Fields is { } fields ? other.Fields is { } more && fields.SequenceEqual(more) : other.Fields is null);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Number);
        hash.Add(Text);
        hash.Add(Truth);
        foreach (LabValue item in Items ?? [])
        {
            hash.Add(item);
        }

        foreach ((string name, LabValue value) in Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty)
        {
            hash.Add(name);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The value as a person would type it, independent of culture: lists and maps as JSON, with a space after each comma.</summary>
    public override string ToString() => LabValueText.Write(this);
}
