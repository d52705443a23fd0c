using LlmQuest.Core.Courses;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>Hints in plain words.</summary>
internal static class HintText
{
    public static string Of(Challenge challenge, int number, int cost)
    {
        string price = cost > 0 ? FormattableString.Invariant($", -{cost} XP") : "";
        return FormattableString.Invariant($"Hint {number} of {challenge.Hints.Length}{price}: {ElementText.Of(challenge.Hints[number - 1].Content)}");
    }

    public static string Taken(Challenge challenge, int taken)
        => string.Join('\n', challenge.Hints.Take(taken).Select((hint, i) => FormattableString.Invariant($"Hint {i + 1}: {ElementText.Of(hint.Content)}")));
}
