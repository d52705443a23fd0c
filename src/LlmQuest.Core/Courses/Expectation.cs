using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals;

namespace LlmQuest.Core.Courses;

/// <summary>What is guessed in a prediction.</summary>
/// <param name="Lab">Id of the lab in the stage.</param>
/// <param name="Value">The number or text, computed from the experiment.</param>
/// <param name="IsText">Whether a text is guessed; otherwise a number.</param>
/// <param name="Within">For a number: how far off a guess may be and still pass.</param>
/// <param name="IsShare">For a number: whether it is a probability, scored by the logarithmic rule.</param>
/// <param name="At">Where it begins.</param>
public sealed record Expectation(string Lab, Goal Value, bool IsText, Tolerance Within, bool IsShare, SourcePosition At);
