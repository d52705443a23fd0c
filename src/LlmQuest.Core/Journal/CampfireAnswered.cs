namespace LlmQuest.Core.Journal;

/// <summary>The question at the campfire was answered. Nothing is won or lost.</summary>
/// <param name="Asked">Address of the challenge.</param>
/// <param name="Answer">As it was typed.</param>
/// <param name="Kind">What became of it, as in <see cref="AnswerGiven"/>.</param>
/// <param name="Message">What was told.</param>
public sealed record CampfireAnswered(string Asked, string Answer, string Kind, string Message) : RunEvent;
