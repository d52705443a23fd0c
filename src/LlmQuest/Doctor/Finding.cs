namespace LlmQuest.Doctor;

/// <summary>One line of the doctor.</summary>
/// <param name="Topic">What was looked at.</param>
/// <param name="Text">What was found.</param>
/// <param name="Weight">How it bears on playing.</param>
/// <param name="Fix">What to do when it is not fine.</param>
internal sealed record Finding(string Topic, string Text, Weight Weight = Weight.Fine, string? Fix = null);
