namespace LlmQuest.Models.Tests.Download;

/// <summary>What a client asked the loopback hub for.</summary>
/// <param name="Number">How many requests came before.</param>
/// <param name="Path">Path of the address.</param>
/// <param name="From">First byte that is wanted; 0 without a range.</param>
/// <param name="IfRange">The condition of the range, or null.</param>
internal sealed record HubRequest(int Number, string Path, long From, string? IfRange);
