using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Guess what an experiment will show, before it is run.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Expectation">What is guessed, and how a guess is scored.</param>
/// <param name="At">Where it begins.</param>
public sealed record PredictChallenge(string Id, Expectation Expectation, SourcePosition At) : Challenge(Id, At)
{
    /// <summary>Wrong guesses that are told something of their own: numbers, ranges or words.</summary>
    public ImmutableArray<AnswerReply> Replies { get; init; } = [];

    /// <inheritdoc/>
    public override string Type => "predict";

    /// <inheritdoc/>
    internal override IEnumerable<string> Accepted => [Expectation.Lab, Expectation.Value.ToString(), .. Expectation.Within.Written];
}
