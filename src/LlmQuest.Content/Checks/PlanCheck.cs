using LlmQuest.Content.Courses;
using LlmQuest.Content.Plans;

namespace LlmQuest.Content.Checks;

/// <summary>Every plan can be read, and belongs to a stage. Whether it wins is found out by playing it.</summary>
internal sealed class PlanCheck : ICourseCheck
{
    public void Look(CourseReading reading) => CoursePlans.Read(reading, reading.Report);
}
