using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Courses;

/// <summary>Answers that are told the same.</summary>
/// <param name="IsRight">Whether they are right.</param>
/// <param name="Patterns">The answers; never empty.</param>
/// <param name="Message">What is told; may be empty.</param>
/// <param name="Misconception">Id of the misconception that they show, or empty.</param>
/// <param name="At">Where it begins.</param>
public sealed record AnswerReply(bool IsRight, ImmutableArray<AnswerPattern> Patterns, ImmutableArray<Block> Message, string Misconception, SourcePosition At)
{
    /// <summary>The right answers among some, as they are written.</summary>
    internal static IEnumerable<string> Right(IEnumerable<AnswerReply> replies) => replies.Where(reply => reply.IsRight).SelectMany(reply => reply.Patterns).Select(pattern => pattern.Text);
}
