using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks.Answers;

/// <summary>Proves challenges that are answered in words, as far as that takes no model.</summary>
internal sealed class AnswerCheck : ICourseCheck
{
    private const long MostEffort = 200_000_000;
    private const long MostEffortForOne = 20_000_000;

    public void Look(CourseReading reading)
    {
        long spent = 0;
        foreach (Stage stage in reading.Stages.Select(file => file.Stage).OfType<Stage>())
        {
            foreach (Challenge challenge in stage.Challenges)
            {
                long effort = Effort.Of(challenge);
                if (effort > MostEffortForOne || spent + effort > MostEffort)
                {
                    reading.Report.Add(Rules.TooMuchToTry, challenge.At, challenge.Id);
                    continue;
                }

                spent += effort;
                if (PatternProof.Look(challenge, reading.Report))
                {
                    new AnswerProof(challenge, stage.Id, reading.Report).Look();
                }
            }
        }
    }
}
