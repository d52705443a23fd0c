using LlmQuest.Labs.Sessions;
using LlmQuest.Storage;

namespace LlmQuest.Play;

/// <summary>A run that is open.</summary>
/// <param name="Profile">Whose it is.</param>
/// <param name="Store">Its files.</param>
/// <param name="Session">The learner in it.</param>
internal sealed record OpenRun(string Profile, RunStore Store, AdventureSession Session);
