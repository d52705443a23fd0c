using LlmQuest.Inference.Seam;
using LlmQuest.Inference.Tokens;

namespace LlmQuest.Labs.Tokens;

/// <summary>The text of tokens, one by one.</summary>
internal static class TokenPieces
{
    /// <summary>The text that each token completes; a character of several tokens stands at its last.</summary>
    public static IEnumerable<string> Of(ILanguageModel model, IReadOnlyList<int> ids) => Of([.. ids.Select(id => model.TokenBytes(id, renderSpecial: true))]);

    /// <summary>The same, of the bytes of the tokens.</summary>
    public static IEnumerable<string> Of(byte[][] bytes)
    {
        var utf8 = new Utf8Stream();
        for (int i = 0; i < bytes.Length; i++)
        {
            string piece = utf8.Add(bytes[i]);
            yield return i == bytes.Length - 1 ? piece + utf8.End() : piece;
        }
    }
}
