using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks.Answers;

/// <summary>Looks at locks, as far as that takes no model.</summary>
internal sealed class LockCheck : ICourseCheck
{
    // Scripts from here on write no spaces between words.
    private const char FirstWithoutSpaces = '\u2E80';
    private const string EndsOfWords = ",.;:!?)";

    public void Look(CourseReading reading)
    {
        foreach (SteerChallenge steer in reading.Stages.Select(file => file.Stage).OfType<Stage>().SelectMany(stage => stage.Challenges).OfType<SteerChallenge>())
        {
            LookAt(steer.Lock, reading.Report);
        }
    }

    private static void LookAt(ProbabilityLock door, Report report)
    {
        if (door.Forbidden.FirstOrDefault(word => Holds(door.Text, word)) is { } forbidden)
        {
            report.Add(Rules.LockFlaw, door.At, $"The text holds the forbidden word \"{forbidden}\" before anyone edits it.", "Write another text, or allow the word.");
        }

        if (door.Par is null)
        {
            report.Add(Rules.LockFlaw, door.At, "The lock says not how many tokens a good solution takes.", "Add a line such as \"par: 12\".");
        }

        if (!door.IsChat && IsGlued(door.Text, door.Target))
        {
            report.Add(Rules.LockFlaw, door.At, $"The target \"{door.Target}\" would stand right behind \"{LastWord(door.Text)}\", without a space.", $"Write target: \" {door.Target}\", in quotation marks.");
        }
    }

    // Whole words: "art" is not in "start".
    private static bool Holds(string text, string word)
    {
        string trimmed = word.Trim();
        for (int at = trimmed.Length == 0 ? -1 : text.IndexOf(trimmed, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(trimmed, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            bool goesOnBefore = at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(trimmed[0]);
            bool goesOnAfter = at + trimmed.Length < text.Length && char.IsLetterOrDigit(text[at + trimmed.Length]) && char.IsLetterOrDigit(trimmed[^1]);
            if (!goesOnBefore && !goesOnAfter)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGlued(string text, string target)
        => text.Length > 0
            && target.Length > 0
            && char.IsLetterOrDigit(target[0])
            && target[0] < FirstWithoutSpaces
            && (char.IsLetterOrDigit(text[^1]) || EndsOfWords.Contains(text[^1], StringComparison.Ordinal));

    private static string LastWord(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).LastOrDefault("");
}
