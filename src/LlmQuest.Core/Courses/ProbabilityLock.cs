using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>A door that opens when the model itself would say the word.</summary>
/// <param name="Text">The text to edit.</param>
/// <param name="Target">The continuation that is wanted, with its leading space.</param>
/// <param name="Probability">The probability to reach, above 0 and below 1.</param>
/// <param name="Forbidden">Words that the text must not hold, in any case; within longer words they may stand.</param>
/// <param name="Par">Tokens that a good solution takes; null when not stated.</param>
/// <param name="IsChat">Whether the text goes through the model's chat template.</param>
/// <param name="At">Where it begins.</param>
public sealed record ProbabilityLock(
    string Text,
    string Target,
    double Probability,
    ImmutableArray<string> Forbidden,
    int? Par,
    bool IsChat,
    SourcePosition At);
