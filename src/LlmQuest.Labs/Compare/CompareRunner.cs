using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Compare;

/// <summary>The <c>compare</c> lab: one prompt to two models, with the same parameters and the same dice.</summary>
/// <param name="pool">Loads the models side by side.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class CompareRunner(ModelPool pool, Func<long> drawSeed)
{
    private const string WarmUp = "a";

    /// <summary>Lets both write, one after the other.</summary>
    /// <param name="left">The first model.</param>
    /// <param name="right">The second model; may be the same.</param>
    /// <param name="parameters">Every parameter of <see cref="GenerateLab"/>, the seed possibly absent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ModelException">A model cannot be used, or cannot answer this.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<Comparison> RunAsync(PooledModel left, PooledModel right, ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        if (!parameters.ContainsKey("seed"))
        {
            parameters = parameters.SetItem("seed", LabValue.Of(drawSeed()));
        }

        // Both are taken before one writes: that they do not fit is said at once.
        using ModelLease first = await pool.TakeAsync(left, cancellationToken).ConfigureAwait(false);
        using ModelLease second = await pool.TakeAsync(right, cancellationToken).ConfigureAwait(false);
        await WarmUpAsync(first.Host, cancellationToken).ConfigureAwait(false);
        await WarmUpAsync(second.Host, cancellationToken).ConfigureAwait(false);
        Experiment one = await AnswerAsync(first.Host, left.Name, parameters, cancellationToken).ConfigureAwait(false);
        Experiment other = await AnswerAsync(second.Host, right.Name, parameters, cancellationToken).ConfigureAwait(false);
        return Comparison.Of(one, await first.Host.GetAsync(cancellationToken).ConfigureAwait(false), other, await second.Host.GetAsync(cancellationToken).ConfigureAwait(false));
    }

    // Both are loaded and have read all their weights once before one is timed: else the first pays for being the first.
    private static async Task WarmUpAsync(ModelHost host, CancellationToken cancellationToken)
    {
        ReadyModel model = await host.GetAsync(cancellationToken).ConfigureAwait(false);
        EncodedPrompt prompt = model.Encoder.Raw(WarmUp);
        if (model.Model.Card.WritesText && prompt.TokenIds.Count > 0)
        {
            var request = new GenerationRequest(prompt.TokenIds, new SamplingParameters(), MaxNewTokens: 1, Samples: 1, Seed: 1);
            await model.Generator.GenerateAsync(request, cancellationToken).LastAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<Experiment> AnswerAsync(ModelHost host, string name, ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        LabUpdate last = await new LabBench(new WritingLab(host, drawSeed)).RunAsync(GenerateLab.Name, parameters, cancellationToken).LastAsync(CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return last switch
        {
            LabDone done => done.Experiment,
            LabRefused refused => throw new ModelException($"{name} cannot answer: {refused.Problem}"),
            _ => throw new InvalidOperationException($"A generation ended with {last.GetType().Name}."),
        };
    }
}
