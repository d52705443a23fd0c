using System.Collections.Immutable;

namespace LlmQuest.Labs.Simulate;

/// <summary>How a synthetic learner goes about it. All weights are held against each other: what has twice the weight is done twice as often.</summary>
/// <param name="Name">One word, for example <c>careful</c>.</param>
/// <param name="Reads">Share of the words that are read, from 0 to 1.</param>
/// <param name="Thinks">Seconds before an answer, on average.</param>
/// <param name="Knows">Share of the challenges of middling difficulty that are answered rightly at once, from 0 to 1.</param>
/// <param name="Learns">How much that share grows with every hint and every wrong answer.</param>
/// <param name="HintsFirst">Weight of asking for a hint before the first answer; an answer has 100.</param>
/// <param name="HintsLater">The same after a wrong answer.</param>
/// <param name="Reveals">Weight of looking up the solution, for each wrong answer and hint.</param>
/// <param name="Skips">Weight of going on without an answer.</param>
/// <param name="Wanders">Weight of anything else that comes to mind.</param>
/// <param name="Stops">In how many of 10,000 lines the learner gives up for good.</param>
/// <param name="Sitting">Minutes until a break, on average.</param>
internal sealed record Temperament(
    string Name,
    double Reads,
    double Thinks,
    double Knows,
    double Learns,
    int HintsFirst,
    int HintsLater,
    int Reveals,
    int Skips,
    int Wanders,
    int Stops,
    double Sitting)
{
    /// <summary>Weight of an answer.</summary>
    public const int Answers = 100;

    /// <summary>All of them, in the order in which a class is filled.</summary>
    public static ImmutableArray<Temperament> All { get; } =
    [
        new("quick", Reads: 0.4, Thinks: 6, Knows: 0.5, Learns: 0.1, HintsFirst: 1, HintsLater: 12, Reveals: 12, Skips: 12, Wanders: 3, Stops: 4, Sitting: 35),
        new("careful", Reads: 1, Thinks: 30, Knows: 0.88, Learns: 0.15, HintsFirst: 10, HintsLater: 70, Reveals: 2, Skips: 0, Wanders: 6, Stops: 1, Sitting: 70),
        new("lost", Reads: 0.8, Thinks: 40, Knows: 0.28, Learns: 0.06, HintsFirst: 4, HintsLater: 25, Reveals: 8, Skips: 8, Wanders: 40, Stops: 30, Sitting: 40),
        new("hint-hungry", Reads: 0.7, Thinks: 15, Knows: 0.5, Learns: 0.12, HintsFirst: 130, HintsLater: 260, Reveals: 30, Skips: 2, Wanders: 6, Stops: 4, Sitting: 50),
    ];
}
