namespace LlmQuest.Core.Engine;

/// <summary>Run a lab, and report back with <see cref="Journal.ExperimentRecorded"/> or <see cref="Journal.AnswerInterrupted"/>.</summary>
/// <param name="Request">What is to be run.</param>
public sealed record RunLabEffect(LabRequest Request) : Effect;
