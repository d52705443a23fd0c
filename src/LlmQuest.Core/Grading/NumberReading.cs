using System.Collections.Immutable;

namespace LlmQuest.Core.Grading;

/// <summary>A number as it was typed.</summary>
/// <param name="Values">Its value; a second one when its mark can be read in two ways.</param>
/// <param name="Unit">The unit behind it, in normal form, or empty.</param>
internal sealed record NumberReading(ImmutableArray<double> Values, string Unit);
