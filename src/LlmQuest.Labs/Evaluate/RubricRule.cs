using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Metrics;

namespace LlmQuest.Labs.Evaluate;

/// <summary>One rule of a rubric: something about a text that can be checked without judgement.</summary>
/// <param name="Kind">Which check: <c>contains</c>, <c>lacks</c>, <c>at_most_words</c>, <c>matches</c> or <c>one_of</c>.</param>
/// <param name="Value">What it is held against.</param>
/// <param name="Weight">How much it counts, 0 or more.</param>
/// <param name="Name">The rule in words.</param>
internal sealed record RubricRule(string Kind, LabValue Value, double Weight, string Name)
{
    private const int MostRules = 100;
    private const double MostWeight = 1e6;
    private static readonly ImmutableArray<string> Kinds = ["contains", "lacks", "at_most_words", "matches", "one_of"];

    // An expression of the person's own runs over a text of the person's own; without backtracking it takes time in proportion to the text.
    private const RegexOptions Expression = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>Reads a rule that <see cref="ProblemOf(ImmutableArray{LabValue})"/> found nothing wrong with.</summary>
    public static RubricRule Of(LabValue value)
    {
        ImmutableSortedDictionary<string, LabValue> fields = value.Fields!;
        string kind = fields["rule"].Text!;
        LabValue held = fields["value"];
        return new RubricRule(kind, held, fields.GetValueOrDefault("weight")?.Number ?? 1, fields.GetValueOrDefault("name")?.Text is { Length: > 0 } name ? name : InWords(kind, held));
    }

    /// <summary>What is wrong with a rubric, in one sentence; null when nothing is.</summary>
    public static string? ProblemOf(ImmutableArray<LabValue> rubric)
        => rubric.Length is 0 or > MostRules
            ? $"A rubric has 1 to {MostRules} rules, and this one has {rubric.Length}."
            : rubric.Select(ProblemOf).FirstOrDefault(problem => problem is not null);

    /// <summary>Whether a text meets it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">What was found, in few words.</param>
    public bool IsMet(string text, out string found)
    {
        int words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        bool holds = Value.Text is { } part && text.Contains(part, StringComparison.OrdinalIgnoreCase);
        Match? match = Kind == "matches" ? Regex.Match(text, Value.Text!, Expression) : null;
        found = Kind switch
        {
            "at_most_words" => string.Create(CultureInfo.InvariantCulture, $"{words} words"),
            "matches" => match!.Success ? match.Value : "",
            "contains" or "lacks" => holds ? Value.Text! : "",
            _ => "",
        };
        return Kind switch
        {
            "contains" => holds,
            "lacks" => !holds,
            "at_most_words" => words <= Value.Number,
            "matches" => match!.Success,
            _ => Value.Texts!.Value.Any(one => SquadMetrics.Normalise(one) == SquadMetrics.Normalise(text)),
        };
    }

    private static string? ProblemOf(LabValue value, int index)
    {
        ImmutableSortedDictionary<string, LabValue> fields = value.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty;
        string? kind = fields.GetValueOrDefault("rule")?.Text;
        LabValue held = fields.GetValueOrDefault("value") ?? LabValue.Absent;
        string place = string.Create(CultureInfo.InvariantCulture, $"Rule {index + 1} of the rubric");
        return kind switch
        {
            null => $"{place} has no rule: set rule to one of {string.Join(", ", Kinds)}.",
            _ when !Kinds.Contains(kind) => $"{place} is '{Shortened(kind)}': the rules are {string.Join(", ", Kinds)}.",
            _ when fields.GetValueOrDefault("weight")?.Number is < 0 or > MostWeight => $"{place} has a weight outside 0 to {MostWeight:0}.",
            "at_most_words" when held.Number is not (>= 0 and <= Lengths.Most) || held.Number != Math.Floor(held.Number.Value) => $"{place} needs a whole number of words as its value, 0 to {Lengths.Most}.",
            "one_of" when held.Texts is not { IsEmpty: false } => $"{place} needs a list of texts as its value, at least one.",
            "contains" or "lacks" when string.IsNullOrEmpty(held.Text) => $"{place} needs a text as its value.",
            "matches" => ProblemOfExpression(held.Text, place),
            _ => null,
        };
    }

    private static string? ProblemOfExpression(string? expression, string place)
    {
        try
        {
            return expression is { Length: > 0 and <= 1000 } && new Regex(expression, Expression) is not null ? null : $"{place} needs a regular expression of 1 to 1000 characters as its value.";
        }
        catch (NotSupportedException)
        {
            return $"{place} uses look-around or back-references, which this lab leaves out: write the expression without them.";
        }
        catch (ArgumentException)
        {
            return $"{place} is no regular expression: mend '{Shortened(expression!)}'.";
        }
    }

    private static string InWords(string kind, LabValue held) => kind switch
    {
        "contains" => $"contains \"{held}\"",
        "lacks" => $"does not contain \"{held}\"",
        "at_most_words" => $"at most {held} words",
        "matches" => $"matches {held}",
        _ => $"is one of {held}",
    };

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
