using LlmQuest.Core.Goals;

namespace LlmQuest.Core.Courses;

/// <summary>Something to do in a stage.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Title">The task in one line.</param>
/// <param name="Text">The task in words; may be empty.</param>
/// <param name="Lab">Id of the lab whose experiments are judged.</param>
/// <param name="Expect">The condition over one recorded experiment.</param>
public sealed record Challenge(string Id, string Title, string Text, string Lab, Goal Expect);
