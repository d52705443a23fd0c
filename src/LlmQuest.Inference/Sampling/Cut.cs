using System.Numerics;
using System.Runtime.CompilerServices;

namespace LlmQuest.Inference.Sampling;

/// <summary>Removal by a floor.</summary>
internal static class Cut
{
    /// <summary>Makes every logit below a floor negative infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Below(Span<float> logits, float smallestKept)
    {
        int width = Vector<float>.Count;
        int i = 0;
        for (; i <= logits.Length - width; i += width)
        {
            var block = new Vector<float>(logits[i..]);
            Vector.ConditionalSelect(Vector.LessThan(block, new Vector<float>(smallestKept)), new Vector<float>(float.NegativeInfinity), block).CopyTo(logits[i..]);
        }

        for (; i < logits.Length; i++)
        {
            logits[i] = logits[i] < smallestKept ? float.NegativeInfinity : logits[i];
        }
    }
}
