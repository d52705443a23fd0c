using System.Text.RegularExpressions;

namespace LlmQuest.Inference.Metrics;

/// <summary>Exact match and token F1 after SQuAD's normalisation: lower case, no ASCII punctuation, no articles, single spaces.</summary>
/// <remarks>Rajpurkar et al. 2016, arXiv:1606.05250, and its evaluation script; of several references the best counts.</remarks>
public static partial class SquadMetrics
{
    /// <summary>1 when the prediction equals a reference, else 0.</summary>
    /// <param name="prediction">The answer.</param>
    /// <param name="references">Right answers, at least one.</param>
    /// <exception cref="ArgumentException">There is no reference.</exception>
    public static double ExactMatch(string prediction, IReadOnlyList<string> references)
        => Best(references, reference => Normalise(prediction) == Normalise(reference) ? 1 : 0);

    /// <summary>Harmonic mean of the shares of shared words, 0 to 1.</summary>
    /// <param name="prediction">The answer.</param>
    /// <param name="references">Right answers, at least one.</param>
    /// <exception cref="ArgumentException">There is no reference.</exception>
    public static double F1(string prediction, IReadOnlyList<string> references)
        => Best(references, reference => F1(Words(prediction), Words(reference)));

    /// <summary>The text as it is compared: lower case, no ASCII punctuation, no articles, single spaces.</summary>
    /// <param name="text">Any text.</param>
    public static string Normalise(string text) => string.Join(' ', Words(text));

    internal static double Best(IReadOnlyList<string> references, Func<string, double> score)
        => references.Count > 0 ? references.Max(score) : throw new ArgumentException("A metric needs at least one reference.", nameof(references));

    private static double F1(string[] predicted, string[] expected)
        => predicted.Length == 0 || expected.Length == 0
            ? predicted.Length == expected.Length ? 1 : 0
            : NGrams.F1(NGrams.Shared(NGrams.Count(predicted, 1), NGrams.Count(expected, 1)), predicted.Length, expected.Length);

    private static string[] Words(string text)
    {
        string letters = new([.. text.ToLowerInvariant().Where(c => !char.IsAscii(c) || !(char.IsPunctuation(c) || char.IsSymbol(c)))]);
        return Articles().Replace(letters, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"\b(a|an|the)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Articles();
}
