using System.Collections.Immutable;

namespace LlmQuest.Core.Courses;

/// <summary>A folder of stages.</summary>
/// <param name="Id">Id of the course.</param>
/// <param name="Title">Name of the course.</param>
/// <param name="Stages">The stages, in order.</param>
public sealed record Course(string Id, string Title, ImmutableArray<Stage> Stages);
