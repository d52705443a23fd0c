using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Grading;

namespace LlmQuest.Core.Courses;

/// <summary>Say what belongs together.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Pairs">What belongs together; at least two pairs.</param>
/// <param name="Extras">Right sides that belong to nothing.</param>
/// <param name="At">Where it begins.</param>
public sealed record MatchChallenge(string Id, ImmutableArray<MatchPair> Pairs, ImmutableArray<string> Extras, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "match";

    /// <inheritdoc/>
    internal override bool IsGraded => true;

    /// <inheritdoc/>
    internal override string AnswerForm => "Type pairs of number and letter, for example `1a 2b`.";

    /// <inheritdoc/>
    internal override IEnumerable<string> Accepted => [.. Pairs.Select(pair => $"{pair.Left} | {pair.Right}"), .. Extras];

    /// <inheritdoc/>
    public override IEnumerable<string> Numbered => Pairs.Select(pair => pair.Left);

    /// <inheritdoc/>
    public override IEnumerable<string> Lettered(string stage) => ShownItems.Of(this, stage).Texts;

    /// <inheritdoc/>
    internal override Verdict Grade(string answer, string stage) => MatchGrading.Grade(this, answer, stage);
}
