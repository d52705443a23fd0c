namespace LlmQuest.Core.Labs.Comparing;

/// <summary>One thing in which two experiments differ.</summary>
/// <param name="Name">What it is: a parameter, a fact, or <c>model</c>, <c>model_sha256</c>, <c>runtime</c>, <c>device</c>, <c>lab</c>, <c>finish</c>.</param>
/// <param name="Left">Its value in the one; null where it has none.</param>
/// <param name="Right">Its value in the other; null where it has none.</param>
public sealed record ExperimentDifference(string Name, LabValue? Left, LabValue? Right);
