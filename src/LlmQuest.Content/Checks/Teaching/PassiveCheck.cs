using System.Globalization;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Views;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks.Teaching;

/// <summary>Looks for long stretches that are only read.</summary>
internal sealed class PassiveCheck : ICourseCheck
{
    private const int MostWords = 250;

    public void Look(CourseReading reading)
    {
        foreach (Stage stage in reading.Stages.Select(file => file.Stage).OfType<Stage>().Where(stage => !stage.Scenes.IsEmpty))
        {
            StageFigures figures = StageFigures.Of(stage);
            if (figures.Beats == 0)
            {
                reading.Report.Add(Rules.NothingToDo, stage.At);
            }
            else if (figures.LongestStretch > MostWords)
            {
                reading.Report.Add(Rules.PassiveStretch, figures.LongestStretchAt?.At ?? stage.At, Number(figures.LongestStretch), Number(MostWords));
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
