using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>Of this runtime alone: LLamaSharp allocates in every decode.</summary>
[Category("Model")]
[NonParallelizable]
public sealed class DecodeAllocationTests
{
    [Test]
    public void Decoding_allocates_nothing()
    {
        using var context = SmolLm.Context();
        using var cancel = new CancellationTokenSource();
        var logits = new float[SmolLm.Model.Card.Vocabulary];
        var batch = new DecodeBatch();
        long before = 0;
        for (int i = 0; i < 8; i++)
        {
            before = i == 4 ? GC.GetAllocatedBytesForCurrentThread() : before;
            batch.Clear();
            batch.Add(token: 100 + i, position: i, sequence: 0, wantsLogits: true);
            context.Decode(batch, logits, cancel.Token);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
