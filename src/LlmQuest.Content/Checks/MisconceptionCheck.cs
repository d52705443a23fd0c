using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Checks;

/// <summary>Looks at misconceptions: what answers show is declared in <c>course.yaml</c>, and what is declared is shown by one.</summary>
internal sealed class MisconceptionCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        // Stages that were read by themselves have nothing to declare them in.
        if (reading is not { Source: not null, Course: { } course })
        {
            return;
        }

        var map = new CourseMap(reading);
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (StageSpot spot in map.Spots)
        {
            foreach ((string id, SourcePosition at) in spot.Stage.Challenges.SelectMany(Shown).Where(shown => shown.Id.Length > 0))
            {
                used.Add(id);
                if (!course.Misconceptions.ContainsKey(id))
                {
                    map.Add(Rules.MisconceptionUnknown, Place(spot, id, at), id, map.Meant.Near(id, course.Misconceptions.Keys));
                }
            }
        }

        var places = new CoursePlaces(reading);
        foreach (string id in course.Misconceptions.Keys.Where(id => reading.IsWhole && !used.Contains(id)))
        {
            map.Add(Rules.MisconceptionUnused, places.Of("misconceptions", id), id);
        }
    }

    private static IEnumerable<(string Id, SourcePosition At)> Shown(Challenge challenge) => challenge switch
    {
        ChoiceChallenge choice => choice.Options.Select(option => (option.Misconception, option.At)),
        TextChallenge text => text.Replies.Select(reply => (reply.Misconception, reply.At)),
        NumberChallenge number => number.Replies.Select(reply => (reply.Misconception, reply.At)),
        PredictChallenge predict => predict.Replies.Select(reply => (reply.Misconception, reply.At)),
        OrderChallenge or MatchChallenge or DoChallenge or SteerChallenge or ReflectChallenge => [],
        _ => throw challenge.UnknownTo(nameof(MisconceptionCheck)),
    };

    // In the braces of the answer, or of a div below it that names it.
    private static SourcePosition Place(StageSpot spot, string id, SourcePosition at)
    {
        foreach (string before in new[] { "misconception=", "misconception=\"", "misconception='" })
        {
            if (spot.Places.After(at, before + id, before.Length) is var found && found != at)
            {
                return found;
            }
        }

        return at;
    }
}
