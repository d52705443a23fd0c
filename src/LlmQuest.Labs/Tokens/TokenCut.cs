using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Seam;
using LlmQuest.Inference.Tokens;

namespace LlmQuest.Labs.Tokens;

/// <summary>Cuts a text as the parameters of the <c>tokens</c> lab want it.</summary>
internal static class TokenCut
{
    // Any text shows what a model puts around it.
    private const string Probe = "a";

    /// <summary>The token ids.</summary>
    public static int[] Ids(ILanguageModel model, string text, ImmutableSortedDictionary<string, LabValue> parameters)
    {
        bool parseSpecial = parameters["special"].Text == "parse";
        if (!parameters["add_special"].Truth!.Value)
        {
            return model.Tokenize(text, parseSpecial);
        }

        if (!parseSpecial)
        {
            return model.TokenizeWhole(text);
        }

        int[] whole = model.TokenizeWhole(Probe);
        int[] inside = model.Tokenize(Probe, parseSpecial: false);
        int before = Math.Max(0, whole.AsSpan().IndexOf(inside));
        return [.. whole[..before], .. model.Tokenize(text, parseSpecial), .. whole[Math.Min(whole.Length, before + inside.Length)..]];
    }

    /// <summary>The text that each token completes; a character of several tokens stands at its last.</summary>
    /// <param name="bytes">Bytes of each token.</param>
    public static IEnumerable<string> Pieces(byte[][] bytes)
    {
        var utf8 = new Utf8Stream();
        for (int i = 0; i < bytes.Length; i++)
        {
            string piece = utf8.Add(bytes[i]);
            yield return i == bytes.Length - 1 ? piece + utf8.End() : piece;
        }
    }
}
