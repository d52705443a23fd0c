namespace LlmQuest.Tui.Ports;

/// <summary>Something the doctor looked at.</summary>
/// <param name="Mark">How it bears on playing: <c>ok</c>, <c>note</c> or <c>STOP</c>.</param>
/// <param name="Topic">What was looked at.</param>
/// <param name="Text">What was found.</param>
/// <param name="Fix">What to do; empty when nothing is to be done.</param>
public sealed record DoctorLine(string Mark, string Topic, string Text, string Fix = "");
