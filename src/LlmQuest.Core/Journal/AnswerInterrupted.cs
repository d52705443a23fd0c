using System.Collections.Immutable;

namespace LlmQuest.Core.Journal;

/// <summary>The program ended, or the model failed, while an answer was being written.</summary>
/// <param name="Texts">What had been shown of each sample.</param>
/// <param name="Reason">One sentence for the learner.</param>
public sealed record AnswerInterrupted(ImmutableArray<string> Texts, string Reason) : RunEvent;
