using System.Collections.Immutable;

namespace LlmQuest.Core.Engine;

/// <summary>The program asked which of several things is meant; the next line may say it.</summary>
/// <param name="Verb">The verb as it was typed, for example <c>examine</c>.</param>
/// <param name="Names">The names to choose from.</param>
public sealed record PendingQuestion(string Verb, ImmutableArray<string> Names);
