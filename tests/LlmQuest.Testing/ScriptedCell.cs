namespace LlmQuest.Testing;

/// <summary>A cell that holds one token for the sequences that share it.</summary>
internal sealed class ScriptedCell
{
    /// <summary>How many sequences share it; free at 0.</summary>
    public int Owners { get; set; } = 1;
}
