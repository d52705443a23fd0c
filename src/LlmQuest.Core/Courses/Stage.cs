using System.Collections.Immutable;

namespace LlmQuest.Core.Courses;

/// <summary>One place in the adventure.</summary>
/// <param name="Id">Id within the course.</param>
/// <param name="Title">Name of the place.</param>
/// <param name="Story">What the learner reads on entering and on <c>look</c>; paragraphs separated by blank lines.</param>
/// <param name="Lab">The instrument that stands here.</param>
/// <param name="Challenge">What is asked of the learner.</param>
/// <param name="KeyPoints">What to remember, shown when the challenge is passed.</param>
public sealed record Stage(string Id, string Title, string Story, StageLab Lab, Challenge Challenge, ImmutableArray<string> KeyPoints);
