using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Grading;

namespace LlmQuest.Core.Courses;

/// <summary>An answer as an author writes it: words, numbers, several ways to say it (<c>cat | kitten</c>), or a regular expression (<c>/cats?/</c>).</summary>
/// <param name="Text">As it is written.</param>
/// <param name="At">Where it stands.</param>
public sealed record AnswerPattern(string Text, SourcePosition At)
{
    private PatternReading? _reading;

    /// <summary>What is wrong with it and what to do, in words; null when it can be used.</summary>
    public string? Problem => Reading.Problem;

    internal PatternReading Reading => _reading?.Text == Text ? _reading : _reading = PatternReading.Of(Text);

    /// <summary>Whether the other has the same text and place.</summary>
    public bool Equals(AnswerPattern? other) => other is not null && Text == other.Text && At == other.At;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, At);
}
