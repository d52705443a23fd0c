using LlmQuest.Core.Goals.Expressions;

namespace LlmQuest.Core.Goals.Explaining;

/// <summary>Words for what a condition is about: "the smallest of rows.distinct".</summary>
internal static class Subject
{
    public static string Of(Expression part) => part switch
    {
        CallExpression { Arguments: [{ } only] } call when Noun(call.Function) is { } noun => $"{noun} {Of(only)}",
        CallExpression { Function: "min", Arguments.Length: > 1 } min => $"the smallest of {string.Join(", ", min.Arguments.Select(Of))}",
        CallExpression { Function: "max", Arguments.Length: > 1 } max => $"the largest of {string.Join(", ", max.Arguments.Select(Of))}",
        CallExpression { Function: "round" or "flatten", Arguments: [{ } first, ..] } => Of(first),
        CallExpression { Function: "index_of", Arguments: [{ } list, { } item] } => $"the place of {Of(item)} in {Of(list)}",
        _ => part.ToString(),
    };

    private static string? Noun(string function) => function switch
    {
        "min" => "the smallest of",
        "max" => "the largest of",
        "sum" => "the sum of",
        "mean" => "the mean of",
        "median" => "the median of",
        "count" => "the number of",
        "distinct" => "the number of different items of",
        "length" => "the length of",
        "abs" => "the size of",
        "words" => "words of",
        "keys" => "names in",
        "values" => "values of",
        "sorted" => "the sorted",
        _ => null,
    };
}
