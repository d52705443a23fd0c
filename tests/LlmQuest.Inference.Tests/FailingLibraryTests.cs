using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Tests;

/// <summary>A library that fails in the middle of a decode which is being stopped.</summary>
public sealed class FailingLibraryTests
{
    [Test]
    public void A_stop_during_a_failing_decode_does_not_stop_the_next_one()
    {
        using var stop = new CancellationTokenSource();
        using var native = new FailingContext(stop);
        var context = new DecodeContext(native, maxSequences: 1, vocabulary: 4);
        var batch = new DecodeBatch();
        batch.Add(0, 0, 0, wantsLogits: true);
        Assert.That(() => context.Decode(batch, new float[4], stop.Token), Throws.TypeOf<ModelException>());
        Assert.That(native.IsRaised, Is.False);
    }

    [Test]
    public void A_stop_during_a_failing_embedding_does_not_stop_the_next_one()
    {
        using var stop = new CancellationTokenSource();
        using var native = new FailingContext(stop);
        var context = new EmbeddingContext(native, length: 4, trainedContext: 8, maxTexts: 1);
        Assert.That(() => context.Embed([[0]], new float[4], stop.Token), Throws.TypeOf<ModelException>());
        Assert.That(native.IsRaised, Is.False);
    }

    private sealed class FailingContext(CancellationTokenSource stop) : INativeContext
    {
        public bool IsRaised { get; private set; }

        public int Cells => 8;

        public int MaxBatch => 8;

        public int Threads => 1;

        public TimeSpan Time => TimeSpan.Zero;

        public TimeSpan WaitingTime => TimeSpan.Zero;

        public int Decode(DecodeBatch batch, Span<float> logits, int vocabulary) => Fail();

        public int Embed(DecodeBatch batch, int texts, Span<float> vectors) => Fail();

        public void RaiseAbort() => IsRaised = true;

        public void LowerAbort() => IsRaised = false;

        public void CopySequence(int from, int to)
        {
        }

        public bool RemoveSequence(int sequence, int fromPosition) => true;

        public void KeepSequence(int sequence)
        {
        }

        public string Refusal(int code, string refused) => refused;

        public void Dispose()
        {
        }

        private int Fail()
        {
            stop.Cancel();
            throw new ModelException("The logits are not finite: load the model anew.");
        }
    }
}
