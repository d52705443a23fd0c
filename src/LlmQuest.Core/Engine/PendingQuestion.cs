using System.Collections.Immutable;

namespace LlmQuest.Core.Engine;

/// <summary>The program asked which of several things is meant; the next line may say it.</summary>
/// <param name="Line">The line that was not clear, for example <c>examine lamp</c>: it is taken again with what is meant.</param>
/// <param name="Names">The names to choose from.</param>
public sealed record PendingQuestion(string Line, ImmutableArray<string> Names);
