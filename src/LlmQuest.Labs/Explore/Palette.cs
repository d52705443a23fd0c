using System.Collections.Immutable;

namespace LlmQuest.Labs.Explore;

/// <summary>What made-up values are drawn from.</summary>
/// <param name="Numbers">Numbers; the oftener one stands there, the oftener it comes.</param>
/// <param name="Texts">Texts.</param>
internal sealed record Palette(ImmutableArray<double> Numbers, ImmutableArray<string> Texts)
{
    /// <summary>What breaks things.</summary>
    public static Palette Odd { get; } = new(
        [0, 0, 1, 1, 2, 3, 5, 12, 100, 0.01, 0.25, 0.5, 0.75, 0.99, -1.5, 1e9],
        ["", "the", "the", " gold", "a b c", "Ein Käse!", "\"quoted\"", "two\nlines", "\u0065\u0301", "🙂", "<|im_end|>", "0.5"]);

    /// <summary>What could have come from a small model.</summary>
    public static Palette Plain { get; } = new(
        [0, 0, 1, 1, 2, 3, 4, 5, 8, 12, 20, 40, 0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.98],
        ["", " the", " gold", "The house is by the river.", "I am not sure.", "a small town", "Paris", "yes", "no", "positive", "negative"]);

    /// <summary>Names of what stands in maps; where there are none, they are numbered.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>The same with more to draw from.</summary>
    public Palette With(IEnumerable<double> numbers, IEnumerable<string> texts) => this with { Numbers = [.. Numbers, .. numbers], Texts = [.. Texts, .. texts] };
}
