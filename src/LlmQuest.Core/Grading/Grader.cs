using System.Globalization;
using LlmQuest.Core.Courses;

namespace LlmQuest.Core.Grading;

/// <summary>Grades what a learner typed.</summary>
/// <remarks>Total and pure: any text gets a verdict, and the same text gets the same verdict on every machine.</remarks>
public static class Grader
{
    /// <summary>How many characters of an answer are read; of a reflection, as many as are typed.</summary>
    public const int MostCharacters = 1000;

    /// <summary>Grades an answer.</summary>
    /// <param name="challenge">The challenge; one that is not answered in words makes every answer malformed.</param>
    /// <param name="answer">What was typed after <c>answer</c>.</param>
    /// <param name="stage">Id of the stage, as given to <see cref="ShownItems"/>.</param>
    public static Verdict Grade(Challenge challenge, string answer, string stage = "")
    {
        string trimmed = answer.Trim();
        if (!trimmed.Any(IsVisible))
        {
            return Verdict.Malformed($"There is no answer yet. {challenge.AnswerForm}");
        }

        if (challenge is ReflectChallenge)
        {
            if (!trimmed.Any(char.IsLetterOrDigit))
            {
                return Verdict.Malformed($"There is no word in it. {challenge.AnswerForm}");
            }

            return challenge.Grade(trimmed, stage);
        }

        Verdict verdict = challenge.Grade(Cut(trimmed), stage);
        return trimmed.Length <= MostCharacters ? verdict : verdict with { Note = $"{verdict.Note} Only the first 1,000 characters were read.".TrimStart() };
    }

    private static bool IsVisible(char c)
        => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format) && !char.IsWhiteSpace(c);

    private static string Cut(string text)
    {
        int length = Math.Min(text.Length, MostCharacters);
        return length < text.Length && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }
}
