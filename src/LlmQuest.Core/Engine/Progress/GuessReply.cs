using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>What the author says of a guess that missed.</summary>
internal static class GuessReply
{
    /// <summary>The reply that foresees a guess, or null.</summary>
    /// <param name="challenge">The prediction.</param>
    /// <param name="guess">What was guessed.</param>
    public static AnswerReply? Of(PredictChallenge challenge, LabValue guess)
        => guess.Number is { } number ? NumberGrading.Find(challenge.Replies, number, isRight: false)
            : guess.Text is { } text ? (TextGrading.Find(challenge.Replies, text, TextForm.Of(text)) ?? TextGrading.CatchAll(challenge.Replies))?.Reply
            : null;
}
