using System.Collections.Immutable;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>Something that can be looked at.</summary>
/// <param name="Names">What it can be called; the first is shown.</param>
/// <param name="Read">What is read; worked out only for what is looked at.</param>
/// <param name="IsThing">Whether it is a thing of the place: of several of one name it is the one to look at, as the others have verbs of their own.</param>
internal sealed record Seen(ImmutableArray<string> Names, Func<string> Read, bool IsThing = false);
