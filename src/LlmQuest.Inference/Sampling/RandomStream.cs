using System.Numerics;

namespace LlmQuest.Inference.Sampling;

/// <summary>The random numbers of one sample: xoshiro256** seeded through SplitMix64 from the seed and the sample's index.</summary>
/// <remarks>Blackman, Vigna 2018, arXiv:1805.01407; Steele, Lea, Flood 2014 for SplitMix64. Sample i is the same whatever else is in the batch.</remarks>
public sealed class RandomStream
{
    private const double UnitOf53Bits = 1.0 / (1L << 53);
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="sample">Index of the sample, from 0.</param>
    public RandomStream(long seed, int sample)
    {
        ulong state = unchecked((ulong)seed);
        state = NextSplitMix(ref state) ^ (ulong)(uint)sample;
        _s0 = NextSplitMix(ref state);
        _s1 = NextSplitMix(ref state);
        _s2 = NextSplitMix(ref state);
        _s3 = NextSplitMix(ref state);
    }

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextDouble()
    {
        ulong result = unchecked(BitOperations.RotateLeft(_s1 * 5, 7) * 9);
        ulong shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return (result >> 11) * UnitOf53Bits;
    }

    private static ulong NextSplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
