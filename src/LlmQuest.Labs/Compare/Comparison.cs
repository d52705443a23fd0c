using LlmQuest.Core.Labs;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Compare;

/// <summary>One prompt, answered by two models.</summary>
/// <param name="Left">The first answer.</param>
/// <param name="Right">The second answer.</param>
/// <param name="FirstDifference">Index of the first token that differs; −1 when none does.</param>
/// <param name="SharedWords">Words both have among all they have, 0 to 1.</param>
public sealed record Comparison(GenerateDone Left, GenerateDone Right, int FirstDifference, double SharedWords)
{
    /// <summary>Whether both wrote the same.</summary>
    public bool Same => string.Equals(TextOf(Left.Experiment), TextOf(Right.Experiment), StringComparison.Ordinal);

    /// <summary>The answer of one side.</summary>
    public static string TextOf(Experiment experiment) => experiment.Texts[0];
}
