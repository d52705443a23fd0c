using System.Collections.Immutable;

namespace LlmQuest.Core.Journal;

/// <summary>The course was edited since it was last played.</summary>
/// <param name="Moved">Challenges that stand in another place now: old address, new address.</param>
/// <param name="Changed">Addresses of challenges that were answered and ask something else now.</param>
/// <param name="Report">What the learner is told, a sentence each; may be empty.</param>
/// <param name="Renamed">Stages that have another id now: old id, new id; null for none.</param>
public sealed record CourseEdited(ImmutableSortedDictionary<string, string> Moved, ImmutableArray<string> Changed, ImmutableArray<string> Report,
    ImmutableSortedDictionary<string, string>? Renamed = null) : RunEvent;
