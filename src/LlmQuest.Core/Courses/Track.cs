using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>A selection of a course's stages, for a class that has less time than all of them take.</summary>
/// <param name="Name">Its name, for example <c>half-day</c>.</param>
/// <param name="Title">What learners see behind the title of the course; may be empty.</param>
/// <param name="Minutes">How long it may take; null when not stated.</param>
/// <param name="Stages">Ids of its stages; never empty in a course without errors.</param>
/// <param name="At">Where it stands.</param>
public sealed record Track(string Name, string Title, int? Minutes, ImmutableArray<string> Stages, SourcePosition At);
