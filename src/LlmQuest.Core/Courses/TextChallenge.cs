using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Answer in words.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Replies">Right and wrong answers with their messages, in order; the first that fits decides.</param>
/// <param name="IsList">Whether the answer is a list, in any order, of which every accepted pattern is one member.</param>
/// <param name="At">Where it begins.</param>
public sealed record TextChallenge(string Id, ImmutableArray<AnswerReply> Replies, bool IsList, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "text";
}
