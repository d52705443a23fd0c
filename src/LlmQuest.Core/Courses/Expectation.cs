using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals;

namespace LlmQuest.Core.Courses;

/// <summary>What is guessed in a prediction.</summary>
/// <param name="Lab">Id of the lab in the stage.</param>
/// <param name="Value">The number or text, computed from the experiment; of a word, the bits with which it surprises the model.</param>
/// <param name="Kind">What is guessed.</param>
/// <param name="Within">For a number: how far off a guess may be and still pass. For a word: with how many bits it may surprise the model.</param>
/// <param name="At">Where it begins.</param>
public sealed record Expectation(string Lab, Goal Value, GuessKind Kind, Tolerance Within, SourcePosition At);
