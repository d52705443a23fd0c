using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Courses;

/// <summary>A lab as a stage sets it up.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Type">Name of the lab, for example <c>generate</c>.</param>
/// <param name="Settings">The parameters the stage sets, by name.</param>
/// <param name="At">Where it begins.</param>
public sealed record LabCall(string Id, string Type, ImmutableSortedDictionary<string, LabValue> Settings, SourcePosition At) : SceneElement(At);
