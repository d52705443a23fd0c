using LlmQuest.Labs.Sessions;

namespace LlmQuest.Tui.Pages;

/// <summary>What came from outside the run.</summary>
/// <param name="Text">What is to be told, in a sentence or two.</param>
/// <param name="Session">The run that is played from now on; usually the same.</param>
/// <param name="IsEdited">Whether its course is another text than before.</param>
public sealed record DeskNews(string Text, IStageSession Session, bool IsEdited);
