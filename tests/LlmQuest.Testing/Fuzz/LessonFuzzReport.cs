namespace LlmQuest.Testing.Fuzz;

/// <summary>What a fuzz of lessons came to.</summary>
/// <param name="Tried">How many files were tried.</param>
/// <param name="Clean">How many of them have no error.</param>
/// <param name="Longest">The longest time that one took.</param>
/// <param name="Slowest">The file that took it.</param>
/// <param name="Faults">What went wrong; the first twenty.</param>
/// <param name="Faulty">The files with which it went wrong.</param>
public sealed record LessonFuzzReport(int Tried, int Clean, TimeSpan Longest, byte[] Slowest, IReadOnlyList<string> Faults, IReadOnlyList<byte[]> Faulty);
