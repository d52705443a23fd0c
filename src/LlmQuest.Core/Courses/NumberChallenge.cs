using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Courses;

/// <summary>Answer with a number.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Answer">The right number.</param>
/// <param name="Tolerance">How far off is still right.</param>
/// <param name="Units">Names of the unit that may follow the number; the first is shown; empty when it has none.</param>
/// <param name="Replies">Wrong answers with their messages: numbers (<c>12</c>) or ranges (<c>10..20</c>).</param>
/// <param name="At">Where it begins.</param>
public sealed record NumberChallenge(
    string Id,
    double Answer,
    Tolerance Tolerance,
    ImmutableArray<string> Units,
    ImmutableArray<AnswerReply> Replies,
    SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "number";

    /// <inheritdoc/>
    internal override bool IsGraded => true;

    /// <inheritdoc/>
    internal override string AnswerForm => Units.IsEmpty
        ? "Type one number, for example `12` or `0.5`."
        : $"Type one number, for example `12` or `0.5`; the unit is {Units[0]}.";

    /// <inheritdoc/>
    internal override IEnumerable<string> Accepted => [ContentHash.Text(Answer), .. Tolerance.Written, .. Units, .. AnswerReply.Right(Replies)];

    /// <inheritdoc/>
    internal override Verdict Grade(string answer, string stage) => NumberGrading.Grade(this, answer);
}
