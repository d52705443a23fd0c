namespace LlmQuest.Core.Journal;

/// <summary>Two chains of one writer that part: both are kept.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="Writer">Id of the writer.</param>
/// <param name="Sequence">Number of the first event that differs.</param>
/// <param name="IsEdit">Whether both say they are the same event, so that one of them was edited; else two copies of one save were played on.</param>
public sealed record ChainConflict(Guid Run, Guid Writer, long Sequence, bool IsEdit)
{
    /// <summary>A sentence without its full stop.</summary>
    public string Describe() => IsEdit
        ? FormattableString.Invariant($"event {Sequence} of writer {Writer} is there in two versions, so one of them was edited; both chains are kept")
        : FormattableString.Invariant($"from event {Sequence} on there are two chains of writer {Writer}, as when a copied save is played on; both are kept");
}
