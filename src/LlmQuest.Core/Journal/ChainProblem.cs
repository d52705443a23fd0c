namespace LlmQuest.Core.Journal;

/// <summary>Something that is wrong with a chain.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Number of the first event it is about.</param>
/// <param name="Last">Number of the last one.</param>
public sealed record ChainProblem(ChainProblemKind Kind, long First, long Last)
{
    /// <summary>A sentence without its full stop.</summary>
    public string Describe() => Kind switch
    {
        ChainProblemKind.Damaged => $"{Events} damaged",
        ChainProblemKind.HeaderEdited => "the first line, with name and course, was edited after being written",
        ChainProblemKind.HeaderUnsealed => "the first line, with name and course, has no seal: nobody can say whether it is as it was written",
        ChainProblemKind.Edited => $"{Events} edited after being written",
        ChainProblemKind.Missing => $"{Events} missing",
        ChainProblemKind.Moved => $"{Events} not in its place: the lines were put in another order",
        ChainProblemKind.Doubled => $"{Events} there twice",
        ChainProblemKind.Unlinked => FormattableString.Invariant($"event {First} or event {Last} was edited after being written: they do not belong together"),
        _ => FormattableString.Invariant($"event {First} is only half there"),
    };

    /// <summary>The events and their verb: <c>event 3 is</c>, <c>events 3 to 5 are</c>.</summary>
    public string Events => FormattableString.Invariant(First == Last ? (FormattableString)$"event {First} is" : $"events {First} to {Last} are");
}
