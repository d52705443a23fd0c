using LlmQuest.Inference.Seam;
using LlmQuest.Inference.Tokens;

namespace LlmQuest.Labs;

/// <summary>The text of each token of a text.</summary>
internal static class PieceTexts
{
    /// <summary>The text that each token completes; a character of several tokens stands at its last.</summary>
    public static IEnumerable<string> Of(ILanguageModel model, IReadOnlyList<int> ids) => Of([.. ids.Select(id => model.TokenBytes(id, renderSpecial: true))]);

    /// <summary>The same, from the bytes of each token.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<byte[]> bytes)
    {
        var utf8 = new Utf8Stream();
        for (int i = 0; i < bytes.Count; i++)
        {
            string piece = utf8.Add(bytes[i]);
            yield return i == bytes.Count - 1 ? piece + utf8.End() : piece;
        }
    }
}
