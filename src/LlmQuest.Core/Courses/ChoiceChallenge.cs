using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Prose;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Courses;

/// <summary>Choose one of several answers, or all that are right.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Options">The answers, in order; a, b, c … to the learner.</param>
/// <param name="IsMany">Whether all right answers are to be chosen, and nothing else.</param>
/// <param name="At">Where it begins.</param>
public sealed record ChoiceChallenge(string Id, ImmutableArray<ChoiceOption> Options, bool IsMany, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "choice";

    /// <inheritdoc/>
    internal override bool IsGraded => true;

    /// <inheritdoc/>
    internal override string AnswerForm => IsMany
        ? $"Type the letters of all that are right, from {ItemLabel.Range(Options.Length)}, with spaces between."
        : $"Type the letter of one answer, from {ItemLabel.Range(Options.Length)}.";

    /// <inheritdoc/>
    internal override IEnumerable<string> Accepted => [ContentHash.Text(IsMany), .. Options.Select(option => $"{ContentHash.Text(option.IsRight)} {PlainText.Of(option.Text)}")];

    /// <inheritdoc/>
    public override IEnumerable<string> Lettered(string stage) => Options.Select(option => PlainText.Of(option.Text));

    /// <inheritdoc/>
    internal override Verdict Grade(string answer, string stage) => ChoiceGrading.Grade(this, answer);
}
