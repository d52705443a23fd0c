using System.Collections.Immutable;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>Something that can be looked at.</summary>
/// <param name="Names">What it can be called; the first is shown.</param>
/// <param name="Read">What is read; worked out only for what is looked at.</param>
/// <param name="Nearness">How near it lies: of several of one name, the nearest are meant.</param>
internal sealed record Seen(ImmutableArray<string> Names, Func<string> Read, Nearness Nearness = Nearness.Beside);
