namespace LlmQuest.Tui.Ports;

/// <summary>Which learners a board shows.</summary>
/// <param name="Learner">A part of how the learner is called; empty for all.</param>
/// <param name="Stage">Only those who were in this stage; empty for all.</param>
/// <param name="IsStuck">Only those who are stuck.</param>
public sealed record BoardSieve(string Learner = "", string Stage = "", bool IsStuck = false);
