using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;

namespace LlmQuest.Labs.Generate;

/// <summary>The generation ended; the last update.</summary>
/// <param name="Experiment">What the journal keeps of it.</param>
/// <param name="Result">Everything that came out, with the numbers of every step.</param>
/// <param name="Runtime">Name and version of the native library.</param>
public sealed record GenerateDone(Experiment Experiment, GenerationResult Result, string Runtime) : GenerateUpdate
{
    /// <summary>Why a graphics card that is there or was asked for takes not all of the model, in one sentence; null when nothing was held back.</summary>
    public string? Fallback { get; init; }
}
