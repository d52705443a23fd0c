using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>What must have been done before a stage can be played. All three parts must hold.</summary>
/// <param name="All">Stages that must all be passed.</param>
/// <param name="Any">Stages of which one must be passed; empty asks for none.</param>
/// <param name="Scores">Stages of which a share of the points must be won, in percent, by stage.</param>
/// <param name="At">Where it stands, or null when the stage states none.</param>
public sealed record UnlockRule(
    ImmutableArray<string> All,
    ImmutableArray<string> Any,
    ImmutableSortedDictionary<string, int> Scores,
    SourcePosition? At)
{
    /// <summary>Asks for nothing.</summary>
    public static UnlockRule Nothing { get; } = new([], [], ImmutableSortedDictionary<string, int>.Empty, null);

    /// <summary>Every stage that the rule names, each once.</summary>
    public IEnumerable<string> Named => All.Concat(Any).Concat(Scores.Keys).Distinct(StringComparer.Ordinal);
}
