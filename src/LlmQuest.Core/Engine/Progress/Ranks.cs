namespace LlmQuest.Core.Engine.Progress;

/// <summary>The rank follows the predictions: how many there are, and how near what was said is to what came.</summary>
public static class Ranks
{
    private const int Enough = 5;
    private const int Many = 15;

    /// <summary>The rank, with what the next one takes.</summary>
    /// <param name="calibration">The predictions.</param>
    public static (string Name, string Next) Of(Calibration calibration) => (calibration.Count, calibration.Error ?? 1) switch
    {
        (0, _) => ("Visitor", "predict something and say how sure you are"),
        ( < Enough, _) => ("Guesser", FormattableString.Invariant($"{Enough} predictions with a probability")),
        ( >= Many, <= 0.05) => ("Oracle", ""),
        (_, <= 0.1) => ("Forecaster", FormattableString.Invariant($"{Many} predictions that are off by 5 % at most, on average")),
        (_, <= 0.2) => ("Weather watcher", "predictions that are off by 10 % at most, on average"),
        _ => ("Gambler", "predictions that are off by 20 % at most, on average"),
    };
}
