using System.Globalization;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Checks.Answers;

/// <summary>Looks at what is chosen, ordered or matched: there is something to choose, and no two things look the same.</summary>
/// <remarks>
/// Case and spaces differ for a model, so words that differ in them are two things. The right sides of a match may be the same:
/// they are shown once, and several left sides belong to it.
/// </remarks>
internal sealed class SameThingCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        foreach (Challenge challenge in reading.Stages.Select(file => file.Stage).OfType<Stage>().SelectMany(stage => stage.Challenges))
        {
            LookForTwins(Things(challenge), reading.Report);
            if (Choices(challenge) == 1)
            {
                reading.Report.Add(Rules.NothingToChoose, challenge.At, challenge.Id);
            }
        }
    }

    private static int Choices(Challenge challenge) => challenge switch
    {
        ChoiceChallenge choice => choice.Options.Length,
        MatchChallenge match => match.Pairs.Select(pair => pair.Right).Concat(match.Extras).Distinct(StringComparer.Ordinal).Count(),
        TextChallenge or NumberChallenge or OrderChallenge or DoChallenge or SteerChallenge or PredictChallenge or ReflectChallenge => 0,
        _ => throw challenge.UnknownTo(nameof(SameThingCheck)),
    };

    private static IEnumerable<(string Words, SourcePosition At)> Things(Challenge challenge) => challenge switch
    {
        ChoiceChallenge choice => choice.Options.Select(option => (PlainText.Of(option.Text), option.At)),
        OrderChallenge order => order.Items.Select(item => (PlainText.Of(item.Content), item.At)),
        MatchChallenge match => match.Pairs.Select(pair => (pair.Left, pair.At)),
        TextChallenge or NumberChallenge or DoChallenge or SteerChallenge or PredictChallenge or ReflectChallenge => [],
        _ => throw challenge.UnknownTo(nameof(SameThingCheck)),
    };

    private static void LookForTwins(IEnumerable<(string Words, SourcePosition At)> things, Report report)
    {
        Dictionary<string, SourcePosition> seen = new(StringComparer.Ordinal);
        foreach ((string words, SourcePosition at) in things.Where(thing => thing.Words.Length > 0))
        {
            if (!seen.TryAdd(words, at))
            {
                report.Add(Rules.SameTwice, at, words, seen[words].Line.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
