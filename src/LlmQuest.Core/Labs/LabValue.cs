using System.Collections.Immutable;
using System.Globalization;

namespace LlmQuest.Core.Labs;

/// <summary>One value of a lab parameter or fact: a number, a text, true or false, or a list of texts. The other three are null.</summary>
public sealed record LabValue
{
    private LabValue()
    {
    }

    /// <summary>The number, or null.</summary>
    public double? Number { get; private init; }

    /// <summary>The text, or null.</summary>
    public string? Text { get; private init; }

    /// <summary>True or false, or null.</summary>
    public bool? Truth { get; private init; }

    /// <summary>The texts, in order, or null.</summary>
    public ImmutableArray<string>? Texts { get; private init; }

    /// <summary>A number.</summary>
    public static LabValue Of(double number) => new() { Number = number };

    /// <summary>A text.</summary>
    public static LabValue Of(string text) => new() { Text = text };

    /// <summary>True or false.</summary>
    public static LabValue Of(bool truth) => new() { Truth = truth };

    /// <summary>A list of texts.</summary>
    public static LabValue Of(ImmutableArray<string> texts) => new() { Texts = texts };

    /// <summary>Whether both are the same value; lists are compared text by text.</summary>
    public bool Equals(LabValue? other)
        => other is not null
            && Number.Equals(other.Number)
            && Text == other.Text
            && Truth == other.Truth
            && (Texts is { } texts ? other.Texts is { } others && texts.SequenceEqual(others) : other.Texts is null);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Text, Truth, Texts?.Length, Texts?.FirstOrDefault());

    /// <summary>The value as a person would type it, independent of culture.</summary>
    public override string ToString() => this switch
    {
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Truth: { } truth } => truth ? "true" : "false",
        { Texts: { } texts } => TextList.Write(texts),
        _ => Text!,
    };
}
