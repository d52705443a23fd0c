using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Courses;

/// <summary>One answer to choose.</summary>
/// <param name="Text">The answer.</param>
/// <param name="IsRight">Whether it is right.</param>
/// <param name="Message">Why it is right or wrong, shown once it was chosen; may be empty.</param>
/// <param name="Misconception">Id of the misconception that it shows, or empty.</param>
/// <param name="At">Where it stands.</param>
public sealed record ChoiceOption(ImmutableArray<Block> Text, bool IsRight, ImmutableArray<Block> Message, string Misconception, SourcePosition At);
