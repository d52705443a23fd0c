using LlmQuest.Core.Labs;

namespace LlmQuest.Labs;

/// <summary>The experiment is under way: its parameters are complete and its model is ready. What a stop records begins with it.</summary>
/// <param name="Experiment">The experiment without its facts.</param>
public sealed record LabBegan(Experiment Experiment) : LabUpdate;
