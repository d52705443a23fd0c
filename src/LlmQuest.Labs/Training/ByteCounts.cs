namespace LlmQuest.Labs.Training;

/// <summary>Foretells each byte of a text from counts of the bytes before it, and only then counts it: nothing is known beforehand, nothing is foretold from itself.</summary>
/// <remarks>
/// Witten, Bell 1991, doi:10.1109/18.87000, method C: p(b) = (count of b + T q(b)) / (all + T), with T the number of different bytes counted and q what the simpler model says:
/// for pairs the single bytes, for single bytes 1/256.
/// </remarks>
internal sealed class ByteCounts
{
    private const int Values = 256;
    private readonly int[] _counts = new int[Values];
    private int _all;
    private int _different;

    /// <summary>Bits per byte of a text when single bytes are counted.</summary>
    /// <param name="bytes">At least one byte.</param>
    public static double Letters(ReadOnlySpan<byte> bytes)
    {
        var letters = new ByteCounts();
        double bits = 0;
        foreach (byte value in bytes)
        {
            bits -= Math.Log2(letters.Probability(value, 1.0 / Values));
            letters.Count(value);
        }

        return bits / bytes.Length;
    }

    /// <summary>Bits per byte of a text when pairs of bytes are counted.</summary>
    /// <param name="bytes">At least one byte.</param>
    public static double Pairs(ReadOnlySpan<byte> bytes)
    {
        var letters = new ByteCounts();
        var after = new ByteCounts?[Values];
        ByteCounts before = new();
        double bits = 0;
        foreach (byte value in bytes)
        {
            bits -= Math.Log2(before.Probability(value, letters.Probability(value, 1.0 / Values)));
            before.Count(value);
            letters.Count(value);
            before = after[value] ??= new ByteCounts();
        }

        return bits / bytes.Length;
    }

    private double Probability(byte value, double simpler) => _all == 0 ? simpler : (_counts[value] + (_different * simpler)) / (_all + _different);

    private void Count(byte value)
    {
        _different += _counts[value] == 0 ? 1 : 0;
        _counts[value]++;
        _all++;
    }
}
