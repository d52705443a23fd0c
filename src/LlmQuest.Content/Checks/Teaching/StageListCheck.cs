using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks.Teaching;

/// <summary>Looks for the lists of a stage: questions, objectives, keypoints.</summary>
internal sealed class StageListCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        foreach (Stage stage in reading.Stages.Select(file => file.Stage).OfType<Stage>())
        {
            string[] missing = [.. Missing(stage)];
            if (missing.Length > 0)
            {
                reading.Report.Add(Rules.ListsMissing, stage.At, string.Join(", no ", missing), missing[0]);
            }
        }
    }

    private static IEnumerable<string> Missing(Stage stage)
    {
        if (stage.Questions.IsEmpty)
        {
            yield return "questions";
        }

        if (stage.Objectives.IsEmpty)
        {
            yield return "objectives";
        }

        if (stage.KeyPoints.IsEmpty)
        {
            yield return "keypoints";
        }
    }
}
