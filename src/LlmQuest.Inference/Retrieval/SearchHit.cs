namespace LlmQuest.Inference.Retrieval;

/// <summary>One vector that a search found.</summary>
/// <param name="Index">Which vector, counted from 0 in the order in which they were added.</param>
/// <param name="Score">Its cosine similarity with the query, in [−1, 1]; 0 where one of the two is all zeros.</param>
public sealed record SearchHit(int Index, float Score);
