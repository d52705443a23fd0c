namespace LlmQuest.Labs.Training;

/// <summary>One merge of two pieces.</summary>
/// <param name="Left">The first piece.</param>
/// <param name="Right">The second piece.</param>
/// <param name="Count">How often they stood together before it.</param>
internal readonly record struct PieceMerge(string Left, string Right, long Count);
