using System.Runtime.InteropServices;
using FsCheck.Fluent;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests;

public sealed class BatchPropertyTests
{
    private static readonly FsCheck.Gen<SamplingParameters> Sampling =
        from temperature in Gen.Elements(0, 0.5, 1, 3)
        from topK in Gen.Elements(0, 1, 5, 20)
        from topP in Gen.Elements(0.3, 0.9, 1)
        from minP in Gen.Elements(0, 0.2)
        from typical in Gen.Elements(0.4, 1)
        from epsilon in Gen.Elements(0, 0.03)
        from penalty in Gen.Elements(1, 1.4)
        from ngram in Gen.Elements(0, 2, 3)
        select new SamplingParameters(temperature, topK, topP, minP, typical, epsilon, penalty, ngram);

    private static readonly FsCheck.Gen<(GenerationRequest Request, int Cells, int Sequences)> Batches =
        from prompt in Gen.Choose(1, 12).SelectMany(length => Gen.ArrayOf(Gen.Choose(1, ScriptedModel.Alphabet.Length - 1), length))
        from sampling in Sampling
        from tokens in Gen.Choose(1, 12)
        from samples in Gen.Choose(1, 9)
        from seed in Gen.Choose(0, int.MaxValue)
        from spare in Gen.Choose(0, 60)
        from sequences in Gen.Choose(1, 9)
        select (new GenerationRequest(prompt, sampling, tokens, samples, seed), prompt.Length + tokens + spare, sequences);

    [Test]
    public void Every_sample_of_a_batch_is_what_its_stream_draws_alone() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Batches.ToArbitrary(), batch =>
    {
        (GenerationRequest request, int cells, int sequences) = batch;
        GenerationResult together = Together(request, cells, sequences);
        return together.Samples.Count == request.Samples
            && together.Samples.Select((sample, i) => sample.TokenIds.SequenceEqual(Alone(request, i))).All(same => same);
    }));

    private static GenerationResult Together(GenerationRequest request, int cells, int sequences)
    {
        using ScriptedModel model = ScriptedModel.Mumbling();
        using IDecodeContext context = model.CreateContext(new ContextOptions(cells, sequences));
        var loop = new GenerationLoop(model, context, new HeldTokens(context), new LogitsRoom(model.Card.Vocabulary), request, TimeProvider.System, _ => { });
        loop.Run(CancellationToken.None);
        return loop.ToResult();
    }

    /// <summary>The plain way: no batch, no shared cells, the whole text decoded anew for every token.</summary>
    private static List<int> Alone(GenerationRequest request, int stream)
    {
        var random = new RandomStream(request.Seed, stream);
        List<int> tokens = [.. request.Prompt];
        while (tokens.Count < request.Prompt.Count + request.MaxNewTokens)
        {
            int next = new SamplingPipeline(request.Sampling).Choose(LogitsAfter(tokens), CollectionsMarshal.AsSpan(tokens), random);
            if (next == ScriptedModel.End)
            {
                break;
            }

            tokens.Add(next);
        }

        return tokens[request.Prompt.Count..];
    }

    private static float[] LogitsAfter(List<int> tokens)
    {
        using ScriptedModel model = ScriptedModel.Mumbling();
        using IDecodeContext context = model.CreateContext(new ContextOptions(tokens.Count, 1));
        var batch = new DecodeBatch();
        for (int i = 0; i < tokens.Count; i++)
        {
            batch.Add(tokens[i], i, 0, wantsLogits: i == tokens.Count - 1);
        }

        float[] logits = new float[ScriptedModel.Alphabet.Length];
        context.Decode(batch, logits, default);
        return logits;
    }
}
