namespace LlmQuest.Core.Engine;

/// <summary>What is counted in a run, in real units.</summary>
/// <param name="Xp">Points.</param>
/// <param name="Bits">Bits won by predictions against a coin; negative when lost.</param>
/// <param name="Tokens">Tokens that were read and written by the model.</param>
/// <param name="Experiments">Experiments made.</param>
/// <param name="ContextUsed">Tokens in the model's context at the last experiment; null when not known.</param>
/// <param name="ContextLength">Tokens that fit into it; null when not known.</param>
public sealed record Currencies(int Xp, double Bits, long Tokens, int Experiments, double? ContextUsed = null, double? ContextLength = null)
{
    /// <summary>Nothing yet.</summary>
    public static Currencies None { get; } = new(0, 0, 0, 0);
}
