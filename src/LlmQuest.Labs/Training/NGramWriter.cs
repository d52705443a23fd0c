using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Training;

/// <summary>Draws texts from counted runs of words, by the same sampler as the real model's.</summary>
/// <param name="model">What was counted.</param>
/// <param name="beginning">The words every text begins with, one fewer than a run has.</param>
/// <param name="temperature">0 always takes the likeliest word.</param>
/// <param name="seed">Seed of the experiment; every text draws from its own stream.</param>
internal sealed class NGramWriter(NGramModel model, int[] beginning, double temperature, long seed)
{
    private readonly SamplingPipeline _pipeline = new(new SamplingParameters(temperature, TopK: 0));

    /// <summary>The words of one text, its beginning first; it ends early where no word was ever seen to follow and none is possible.</summary>
    /// <param name="sample">Which text, from 0.</param>
    /// <param name="most">Most words to draw.</param>
    /// <param name="stop">Stops the drawing.</param>
    public List<int> Write(int sample, int most, CancellationToken stop)
    {
        var random = new RandomStream(seed, sample);
        List<int> words = [.. beginning];
        for (int i = 0; i < most; i++)
        {
            stop.ThrowIfCancellationRequested();
            float[] logits = [.. model.Row(History.Before(words, words.Count, model.Order - 1), stop).Select(p => (float)Math.Log(p))];
            if (Array.TrueForAll(logits, float.IsNegativeInfinity))
            {
                break;
            }

            words.Add(_pipeline.Choose(logits, [], random));
        }

        return words;
    }
}
