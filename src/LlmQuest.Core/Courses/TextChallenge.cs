using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Worlds;

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

    /// <inheritdoc/>
    internal override bool IsGraded => true;

    /// <inheritdoc/>
    internal override string AnswerForm => IsList ? "Type all that you know, with commas between." : "Type your answer in words.";

    /// <inheritdoc/>
    internal override IEnumerable<string> Accepted => [ContentHash.Text(IsList), .. AnswerReply.Right(Replies)];

    /// <inheritdoc/>
    internal override Verdict Grade(string answer, string stage) => IsList ? ListGrading.Grade(this, answer) : TextGrading.Grade(this, answer);
}
