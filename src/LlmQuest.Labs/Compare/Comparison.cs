using System.Text;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Compare;

/// <summary>One prompt, answered twice: by two models, or under two settings.</summary>
/// <param name="Left">The first answer.</param>
/// <param name="Right">The second answer.</param>
/// <param name="FirstDifference">Index of the first token that differs; −1 when none does.</param>
/// <param name="SharedWords">Words both have among all they have, 0 to 1.</param>
public sealed record Comparison(Experiment Left, Experiment Right, int FirstDifference, double SharedWords)
{
    /// <summary>Whether both wrote the same.</summary>
    public bool Same => string.Equals(Left.Texts[0], Right.Texts[0], StringComparison.Ordinal);

    /// <summary>The first token of the left answer that differs; null where it has ended there.</summary>
    public string? LeftPiece { get; private init; }

    /// <summary>The first token of the right answer that differs; null where it has ended there.</summary>
    public string? RightPiece { get; private init; }

    /// <summary>Why a graphics card takes not all of the left model, in one sentence; null when nothing was held back.</summary>
    public string? LeftFallback { get; private init; }

    /// <summary>The same of the right model.</summary>
    public string? RightFallback { get; private init; }

    /// <summary>Compares two answers token by token, and by their words.</summary>
    /// <param name="left">A record of <c>generate</c> with one sample.</param>
    /// <param name="leftModel">The model that wrote it.</param>
    /// <param name="right">The other record.</param>
    /// <param name="rightModel">The model that wrote that.</param>
    public static Comparison Of(Experiment left, ReadyModel leftModel, Experiment right, ReadyModel rightModel)
    {
        byte[][] lefts = Pieces(left, leftModel);
        byte[][] rights = Pieces(right, rightModel);
        int first = TextComparison.FirstDifference(lefts, rights);
        return new Comparison(left, right, first, TextComparison.SharedWords(left.Texts[0], right.Texts[0]))
        {
            LeftPiece = PieceAt(lefts, first),
            RightPiece = PieceAt(rights, first),
            LeftFallback = leftModel.Model.Device.Fallback,
            RightFallback = rightModel.Model.Device.Fallback,
        };
    }

    private static byte[][] Pieces(Experiment answer, ReadyModel model) => [.. answer.TokenIds[0].Select(id => model.Model.TokenBytes(id, renderSpecial: false))];

    private static string? PieceAt(byte[][] pieces, int index) => index >= 0 && index < pieces.Length ? Encoding.UTF8.GetString(pieces[index]) : null;
}
