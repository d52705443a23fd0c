using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Evaluate;

/// <summary>Two answers to one question, and which of them a person finds better.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="First">One answer.</param>
/// <param name="Second">The other one.</param>
/// <param name="Preferred"><c>first</c> or <c>second</c>; null where nobody said.</param>
internal sealed record CandidatePair(string Question, string First, string Second, string? Preferred)
{
    /// <summary>The name of the first answer.</summary>
    public const string IsFirst = "first";

    /// <summary>The name of the second answer.</summary>
    public const string IsSecond = "second";

    /// <summary>Which answer is the longer one in characters; null where both are as long.</summary>
    public string? Longer => First.Length == Second.Length ? null : First.Length > Second.Length ? IsFirst : IsSecond;

    /// <summary>Reads a pair of the parameter.</summary>
    public static CandidatePair Of(LabValue value)
    {
        ImmutableSortedDictionary<string, LabValue> fields = value.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty;
        return new CandidatePair(Text("question") ?? "", Text("first") ?? "", Text("second") ?? "", Text("preferred"));

        string? Text(string name) => fields.GetValueOrDefault(name)?.Text;
    }
}
