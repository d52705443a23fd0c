namespace LlmQuest.Reports.Quality;

/// <summary>The gain of one objective of the inventory.</summary>
/// <param name="Objective">Its id, the same in both forms.</param>
/// <param name="Text">It in words.</param>
/// <param name="Before">Addresses of its questions in the form before.</param>
/// <param name="After">Addresses of its questions in the form after.</param>
/// <param name="Gain">What learners who answered both gained.</param>
public sealed record ObjectiveGain(string Objective, string Text, IReadOnlyList<string> Before, IReadOnlyList<string> After, Gain Gain);
