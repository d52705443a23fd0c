using LlmQuest.Core.Goals.Expressions;

namespace LlmQuest.Core.Goals.Explaining;

/// <summary>A condition as a verb.</summary>
/// <param name="Statement">That it holds: "contains".</param>
/// <param name="Denial">That it does not: "does not contain".</param>
/// <param name="Plural">That it holds of several: "contain".</param>
internal sealed record Verbs(string Statement, string Denial, string Plural)
{
    /// <summary>The verb of a function of two texts; null for another function.</summary>
    public static Verbs? Of(string function) => function switch
    {
        "contains" => new("contains", "does not contain", "contain"),
        "starts_with" => new("starts with", "does not start with", "start with"),
        "ends_with" => new("ends with", "does not end with", "end with"),
        _ => null,
    };

    /// <summary>A comparison in words: "at least".</summary>
    public static string InWords(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal => "equal to",
        BinaryOperator.NotEqual => "other than",
        BinaryOperator.Less => "less than",
        BinaryOperator.AtMost => "at most",
        BinaryOperator.Greater => "more than",
        _ => "at least",
    };
}
