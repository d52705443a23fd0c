using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>A part of a stage, from one heading of the second level to the next.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Title">Its heading; empty for what stands before the first heading.</param>
/// <param name="Elements">What is read and done in it, in order.</param>
/// <param name="At">Where it begins.</param>
public sealed record Scene(string Id, string Title, ImmutableArray<SceneElement> Elements, SourcePosition At);
