using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs.Bias;

/// <summary>A sentence up to the place where one of two continuations comes.</summary>
/// <param name="Text">The sentence, with <c>{word}</c> in it.</param>
/// <param name="First">One continuation.</param>
/// <param name="Second">The other one.</param>
internal sealed record BiasTemplate(string Text, string First, string Second)
{
    /// <summary>Where a word comes.</summary>
    public const string Place = "{word}";

    /// <summary>The templates that ship, as the parameter has them.</summary>
    public static LabValue Shipped() => LabValue.List(ShippedData.Rows("bias-templates.tsv").Select(row => LabValue.Map(("template", LabValue.Of(row["template"])), ("continuations", LabValue.Of([row["first"], row["second"]])))));

    /// <summary>The words of one of the lists that ship.</summary>
    public static LabValue ShippedWords(string list) => LabValue.Of([.. ShippedData.Rows("occupations.csv").Where(row => row["list"] == list).Select(row => row["word"])]);

    /// <summary>The sentence with a word in its place; braces in the word stay as they are.</summary>
    public string With(string word) => Text.Replace(Place, word, StringComparison.Ordinal);

    /// <summary>Reads the templates of an experiment, or says what is wrong.</summary>
    public static (ImmutableArray<BiasTemplate> Templates, string? Problem) Read(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        ImmutableArray<string> shared = parameters.GetValueOrDefault("continuations")?.Texts ?? [];
        List<(string? Text, ImmutableArray<string> Continuations)> read =
        [
            .. parameters.GetValueOrDefault("template") is { } single ? new[] { (single.Text, shared) } : [],
            .. (parameters.GetValueOrDefault("templates")?.Items ?? []).Select(own => (own.Fields?.GetValueOrDefault("template")?.Text, own.Fields?.GetValueOrDefault("continuations")?.Texts ?? shared)),
        ];
        string? problem = read.Select((own, i) => ProblemOf(own.Text, own.Continuations, i)).FirstOrDefault(sentence => sentence is not null);
        return problem is null ? ([.. read.Select(own => new BiasTemplate(own.Text!, own.Continuations[0], own.Continuations[1]))], null) : ([], problem);
    }

    private static string? ProblemOf(string? text, ImmutableArray<string> continuations, int index) => (text, continuations) switch
    {
        (null or "", _) => $"Template {index + 1} is empty: write a sentence with {Place} in it.",
        _ when !text.Contains(Place, StringComparison.Ordinal) => $"Template {index + 1} has no {Place}: write it where the words are to come, as in \"The {Place} said that\".",
        (_, { Length: not 2 }) => $"Template {index + 1} has {Quantity.Of(continuations.Length, "continuation")}, and two are compared: set continuations to two texts such as [\" he\", \" she\"].",
        (_, [var one, var other]) when one == other => $"Template {index + 1} has the same continuation twice: set two that differ.",
        (_, [var one, var other]) when one.Length == 0 || other.Length == 0 => $"Template {index + 1} has an empty continuation: write at least one character.",
        _ => null,
    };
}
