using LlmQuest.Inference.Hosting;
using LlmQuest.Tui.Hosting;

namespace LlmQuest.Play;

/// <summary>A game that is open, with its first screen.</summary>
internal interface IScreenGame : IAsyncDisposable
{
    /// <summary>What the screen runs.</summary>
    ReadyGame Ready { get; }

    /// <summary>How far the model is; null when the labs are scripted.</summary>
    LoadProgress? Model { get; }

    /// <summary>Does what the first screen does not need.</summary>
    void StartRest();

    /// <summary>Closes the runs.</summary>
    /// <returns>What a person should know of them, in sentences.</returns>
    IReadOnlyList<string> Close();
}
