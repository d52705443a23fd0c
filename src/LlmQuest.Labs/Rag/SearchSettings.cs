using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Rag;

/// <summary>How passages are searched.</summary>
/// <param name="K">Most passages.</param>
/// <param name="IsMmr">Whether they are to differ from one another.</param>
/// <param name="Lambda">Of MMR: 1 is only near, 0 only different.</param>
/// <param name="Threshold">The score that the nearest must have.</param>
internal sealed record SearchSettings(int K, bool IsMmr, double Lambda, double Threshold)
{
    /// <summary>Reads <c>k</c>, <c>search</c>, <c>lambda</c> and <c>threshold</c>.</summary>
    public static SearchSettings Of(ImmutableSortedDictionary<string, LabValue> parameters) => new(
        (int)parameters["k"].Number!.Value,
        parameters["search"].Text == "mmr",
        parameters["lambda"].Number!.Value,
        parameters["threshold"].Number!.Value);
}
