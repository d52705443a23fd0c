namespace LlmQuest.Core.Engine;

/// <summary>Predictions that were about equally sure.</summary>
/// <param name="Count">How many.</param>
/// <param name="Said">Sum of the probabilities that were said.</param>
/// <param name="Came">Sum of what it was right to say: 1 for what came true, 0 for what did not, or the model's own probability.</param>
public sealed record CalibrationBin(int Count, double Said, double Came)
{
    /// <summary>No predictions.</summary>
    public static CalibrationBin Empty { get; } = new(0, 0, 0);
}
