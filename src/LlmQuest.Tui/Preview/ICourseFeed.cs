namespace LlmQuest.Tui.Preview;

/// <summary>A course that is being written.</summary>
public interface ICourseFeed
{
    /// <summary>How it was read last.</summary>
    CourseNews Newest { get; }

    /// <summary>What came since the last time; null where nothing did. Never fails and never keeps the screen waiting.</summary>
    CourseNews? Take();
}
