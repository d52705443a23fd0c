namespace LlmQuest.Reports.Reading;

/// <summary>What was read of one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Chains">The chains in it; none when it was refused.</param>
/// <param name="Problems">What is wrong with it, as ends of sentences.</param>
internal sealed record FileTally(string Path, IReadOnlyList<ChainTally> Chains, IReadOnlyList<string> Problems)
{
    public static FileTally Refused(string path, string why) => new(path, [], [why]);
}
