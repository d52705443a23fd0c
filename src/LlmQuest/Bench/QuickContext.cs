using System.Diagnostics;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Bench;

/// <summary>A context that copies prepared rows. Counts the time of it as that of the native call.</summary>
/// <param name="model">Has the rows.</param>
/// <param name="options">Its size.</param>
internal sealed class QuickContext(QuickModel model, ContextOptions options) : IDecodeContext
{
    public int Cells => options.Cells;

    public int MaxSequences => options.MaxSequences;

    public int MaxBatch => options.Cells;

    public TimeSpan NativeTime => model.CopyingTime;

    public DecodeOutcome Decode(DecodeBatch batch, Span<float> logits, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        int row = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            if (batch.WantsLogits[i])
            {
                model.Logits(batch.Positions[i]).CopyTo(logits[(row++ * QuickModel.Vocabulary)..]);
            }
        }

        model.Copying += Stopwatch.GetTimestamp() - start;
        return cancellationToken.IsCancellationRequested ? DecodeOutcome.Aborted : DecodeOutcome.Done;
    }

    public void CopySequence(int from, int to)
    {
    }

    public void RemoveSequence(int sequence, int fromPosition)
    {
    }

    public void KeepSequence(int sequence)
    {
    }

    public void Dispose()
    {
    }
}
