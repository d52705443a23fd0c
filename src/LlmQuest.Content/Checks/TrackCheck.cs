using System.Globalization;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks;

/// <summary>Looks at tracks: their stages are there, and take no longer than the track says.</summary>
internal sealed class TrackCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        if (reading is not { IsWhole: true, Source: not null, Course: { } course })
        {
            return;
        }

        var map = new CourseMap(reading);
        var places = new CoursePlaces(reading);
        foreach (Track track in course.Tracks)
        {
            foreach (string id in track.Stages.Where(id => map.Find(id) is null))
            {
                map.Add(Rules.TrackStageUnknown, places.InTrack(track.Name, id), track.Name, id, map.DidYouMeanStage(id));
            }

            int minutes = map.Known(track.Stages.Distinct(StringComparer.Ordinal)).Sum(spot => (spot.Stage.Teaching ?? 0) + (spot.Stage.Exercises ?? 0));
            if (track.Minutes is { } most && minutes > most)
            {
                map.Add(Rules.TrackTooLong, places.InTrack(track.Name), track.Name, minutes.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
