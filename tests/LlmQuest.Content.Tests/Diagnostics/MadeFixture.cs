namespace LlmQuest.Content.Tests.Diagnostics;

/// <summary>A failing fixture that is made by code.</summary>
/// <param name="Description">What it is, in one sentence, for the page.</param>
/// <param name="Write">Writes it into an empty folder.</param>
internal sealed record MadeFixture(string Description, Action<string> Write);
