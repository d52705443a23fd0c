namespace LlmQuest.Content.Plans;

/// <summary>A plan that lies in a course's folder.</summary>
/// <param name="Name">Its name within the folder.</param>
/// <param name="Stage">Id of the stage it belongs to; null for the whole course.</param>
/// <param name="IsModel">Whether it is the plan that shows how the stage, or the course, is won.</param>
internal sealed record PlanFile(string Name, string? Stage, bool IsModel);
