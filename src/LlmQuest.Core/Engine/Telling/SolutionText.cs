using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>How a challenge is solved.</summary>
internal static class SolutionText
{
    /// <summary>What the author says; empty when there is nothing.</summary>
    public static string Of(Challenge challenge) => string.Join("\n\n", challenge.Solutions.Select(Of).Where(text => text.Length > 0));

    /// <summary>What the author says, and the right answer where there is one in words.</summary>
    public static string Full(Challenge challenge, string stage)
    {
        string answer = challenge is ReflectChallenge ? "" : ModelAnswer.Of(challenge, stage) ?? "";
        string said = Of(challenge);
        string right = answer.Length == 0 ? "" : $"The answer: {answer}";
        return string.Join("\n\n", new[] { right, said }.Where(text => text.Length > 0)) is { Length: > 0 } text ? text : "The lesson says no more about it.";
    }

    private static string Of(Solution solution)
    {
        string text = ElementText.Of(solution.Content);
        return solution.Title.Length == 0 ? text : $"{solution.Title}\n{text}".TrimEnd();
    }
}
