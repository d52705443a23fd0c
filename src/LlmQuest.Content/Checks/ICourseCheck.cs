using LlmQuest.Content.Courses;

namespace LlmQuest.Content.Checks;

/// <summary>Looks at a whole course for one kind of mistake.</summary>
internal interface ICourseCheck
{
    /// <summary>Reports what it finds to the reading's report.</summary>
    void Look(CourseReading reading);
}
