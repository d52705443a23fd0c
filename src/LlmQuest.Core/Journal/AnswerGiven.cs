using System.Text.Json.Serialization;

namespace LlmQuest.Core.Journal;

/// <summary>A challenge was answered in words.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Challenge">Id of the challenge within the stage.</param>
/// <param name="Hash">Content hash of the challenge as it was answered.</param>
/// <param name="Answer">As it was typed.</param>
/// <param name="Kind"><c>passed</c>, <c>partial</c>, <c>wrong</c>, <c>not_recognised</c>, <c>kept</c> or <c>malformed</c>.</param>
/// <param name="Share">Share of the points, from 0 to 1.</param>
/// <param name="Message">What was told.</param>
/// <param name="Misconception">Id of the misconception that it shows, or empty.</param>
/// <param name="Normalised">The answer in normal form, the same for answers that say the same; may be empty.</param>
public sealed record AnswerGiven(
    string Stage,
    string Challenge,
    string Hash,
    string Answer,
    string Kind,
    double Share,
    string Message,
    string Misconception,
    string Normalised) : RunEvent
{
    /// <summary>What is told of an answer in a form.</summary>
    public const string Noted = "Noted.";

    /// <summary>Whether it was noted in a form: its learner is not told what it is worth.</summary>
    [JsonIgnore]
    public bool IsNoted => Message == Noted;
}
