using LlmQuest.Hosting;

namespace LlmQuest.LabDesk;

/// <summary>On what labs run.</summary>
/// <param name="Model">The model that writes, by id or path; null for the one that is used when none is named.</param>
/// <param name="Saves">Folder of the runs and of the log, or null for the usual one.</param>
/// <param name="Compute">Where models compute.</param>
internal sealed record LabMachine(string? Model, string? Saves, ComputeSettings Compute);
