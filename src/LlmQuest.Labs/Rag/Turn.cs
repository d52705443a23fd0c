using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Rag;

/// <summary>What was asked and answered before.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Turn(string Question, string Answer)
{
    /// <summary>Reads a history as a parameter has it; empty where there is none.</summary>
    public static IReadOnlyList<Turn> Read(LabValue? history)
        => [.. (history?.Items ?? []).Select(turn => new Turn(Text(turn, "question"), Text(turn, "answer")))];

    private static string Text(LabValue turn, string name) => turn.Fields?.GetValueOrDefault(name)?.Text ?? "";
}
