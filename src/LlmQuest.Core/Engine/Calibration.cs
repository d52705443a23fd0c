using System.Collections.Immutable;

namespace LlmQuest.Core.Engine;

/// <summary>How good a run's predictions are: one curve over all of them.</summary>
/// <param name="Bins">Ten bins, from 0–10 % to 90–100 %.</param>
public sealed record Calibration(ImmutableArray<CalibrationBin> Bins)
{
    private const int BinCount = 10;

    /// <summary>No predictions yet.</summary>
    public static Calibration None { get; } = new([.. Enumerable.Repeat(CalibrationBin.Empty, BinCount)]);

    /// <summary>How many predictions said a probability.</summary>
    public int Count => Bins.Sum(bin => bin.Count);

    /// <summary>Expected calibration error: how far what was said is from what came, on average, from 0 to 1; null without predictions.</summary>
    /// <remarks>Naeini, Cooper and Hauskrecht 2015: the mean of the bins' gaps, weighted by their sizes.</remarks>
    public double? Error => Count == 0 ? null : Bins.Sum(bin => Math.Abs(bin.Said - bin.Came)) / Count;

    /// <summary>The curve with one more prediction.</summary>
    /// <param name="said">The probability that was said, from 0 to 1.</param>
    /// <param name="came">What it was right to say, from 0 to 1.</param>
    public Calibration With(double said, double came)
    {
        int at = Math.Clamp((int)(said * BinCount), 0, BinCount - 1);
        CalibrationBin bin = Bins[at];
        return new Calibration(Bins.SetItem(at, new CalibrationBin(bin.Count + 1, bin.Said + said, bin.Came + came)));
    }
}
