namespace LlmQuest.Inference.Retrieval;

/// <summary>A stored index, or why it has to be made anew.</summary>
/// <param name="State">What was found.</param>
/// <param name="Index">The index; null unless it was opened.</param>
public sealed record OpenedIndex(IndexState State, VectorIndex? Index);
