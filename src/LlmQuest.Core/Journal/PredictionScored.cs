using System.Text.Json.Serialization;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Journal;

/// <summary>A guess was held against the experiment. It is closed from here on.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Challenge">Id of the challenge within the stage.</param>
/// <param name="Guess">What was guessed.</param>
/// <param name="Actual">What came out; absent when the experiment has no such value.</param>
/// <param name="Passed">Whether it was near enough.</param>
/// <param name="Share">Share of the points, from 0 to 1.</param>
/// <param name="Said">The probability that was said, for the calibration curve; null when none was.</param>
/// <param name="Came">What it was right to say, from 0 to 1.</param>
/// <param name="Bits">Bits won against a coin; negative when lost.</param>
/// <param name="Misconception">Id of the misconception that a missed guess shows, or null.</param>
public sealed record PredictionScored(
    string Stage,
    string Challenge,
    LabValue Guess,
    LabValue Actual,
    bool Passed,
    double Share,
    double? Said,
    double? Came,
    double? Bits,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Misconception = null) : RunEvent;
