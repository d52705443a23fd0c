namespace LlmQuest.Tui.Ports;

/// <summary>What holds a run together: anyone who has the run can compute it again.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="First">When the first was recorded.</param>
/// <param name="Last">When the last was recorded.</param>
/// <param name="Hashes">SHA-256 of the last event of every chain: each event's hash covers all events before it.</param>
/// <param name="Models">The models that computed, with the SHA-256 of their files.</param>
public sealed record RunSeal(Guid Run, long Events, DateTimeOffset First, DateTimeOffset Last, IReadOnlyList<string> Hashes, IReadOnlyList<SealedModel> Models);
