using System.Text.RegularExpressions;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks;

/// <summary>Looks at regular expressions of answers: they can be read without look-around and back-references.</summary>
internal sealed class PatternCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        foreach (AnswerPattern pattern in new CourseMap(reading).Spots.SelectMany(spot => spot.Stage.Challenges).OfType<TextChallenge>().SelectMany(text => text.Replies).SelectMany(reply => reply.Patterns))
        {
            string text = pattern.Text.Trim();
            if (text.Length > 2 && text[0] == '/' && text[^1] == '/' && Problem(text[1..^1]) is { } problem)
            {
                reading.Report.Add(Rules.BadPattern, pattern.At, text, problem);
            }
        }
    }

    private static string? Problem(string expression)
    {
        try
        {
            _ = new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
            return null;
        }
        catch (RegexParseException e)
        {
            return e.Message.Split(". ")[^1].TrimEnd('.');
        }
        catch (NotSupportedException)
        {
            return "it uses look-around, back-references or atomic groups";
        }
    }
}
