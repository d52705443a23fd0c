using System.Collections.Immutable;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Reading;

/// <summary>The runs of a class: what a folder of files comes to, in whatever order they are read and however often one is there.</summary>
/// <param name="Learners">One for each run, ordered by its id.</param>
/// <param name="Files">Files that were looked at.</param>
/// <param name="Doubled">Chains that were there already, whole or as the beginning of a longer one.</param>
/// <param name="Problems">What is wrong, a sentence for each file; the rest was counted.</param>
public sealed record ClassReading(ImmutableArray<LearnerTally> Learners, int Files, int Doubled, ImmutableArray<string> Problems);
