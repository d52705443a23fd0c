using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Generate;

/// <summary>A generation to its end.</summary>
internal static class WholeGeneration
{
    /// <summary>Runs it; what came before a stop is in the result.</summary>
    /// <param name="model">The model.</param>
    /// <param name="request">What it is to do.</param>
    /// <param name="arrived">Is told of new text; null where nobody asks.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="Inference.ModelException">The library failed.</exception>
    public static async Task<GenerationResult> RunAsync(ReadyModel model, GenerationRequest request, Action<TextArrived>? arrived, CancellationToken stop)
    {
        await foreach (GenerationUpdate update in model.Generator.GenerateAsync(request, stop).ConfigureAwait(false))
        {
            switch (update)
            {
                case TextArrived text:
                    arrived?.Invoke(text);
                    break;
                case GenerationFinished finished:
                    return finished.Result;
            }
        }

        throw new InvalidOperationException("A generation ended without a result.");
    }
}
