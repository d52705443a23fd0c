using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Rag;

/// <summary>Which of the passages found are used.</summary>
/// <param name="Method">off, words, score or model.</param>
/// <param name="Bar">Of score: the share of the best score that a passage needs.</param>
internal sealed record FilterSettings(string Method, double Bar)
{
    /// <summary>All are used.</summary>
    public const string Off = "off";

    /// <summary>Those that share a word with the question.</summary>
    public const string ByWords = "words";

    /// <summary>Those that come near the best one.</summary>
    public const string ByScore = "score";

    /// <summary>Those of which the model says so.</summary>
    public const string ByModel = "model";

    /// <summary>Reads <c>filter</c> and <c>filter_bar</c>.</summary>
    public static FilterSettings Of(ImmutableSortedDictionary<string, LabValue> parameters) => new(parameters["filter"].Text!, parameters["filter_bar"].Number!.Value);
}
