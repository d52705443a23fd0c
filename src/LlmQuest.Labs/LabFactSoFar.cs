using LlmQuest.Core.Labs;

namespace LlmQuest.Labs;

/// <summary>A fact as it stands while the experiment goes on; the last one told of a name is what a stop keeps.</summary>
/// <param name="Name">Name of a declared fact.</param>
/// <param name="Value">Its value so far.</param>
public sealed record LabFactSoFar(string Name, LabValue Value) : LabUpdate;
