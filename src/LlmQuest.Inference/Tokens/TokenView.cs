using System.Globalization;
using System.Text;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Tokens;

/// <summary>A text as the model sees it.</summary>
/// <param name="Tokens">The tokens in order.</param>
/// <param name="Pieces">Text of each group of tokens; whole graphemes where the vocabulary keeps the text's bytes.</param>
/// <param name="Characters">Code points of the text.</param>
/// <param name="Graphemes">Graphemes of the text: what a reader counts as characters.</param>
public sealed record TokenView(IReadOnlyList<ViewedToken> Tokens, IReadOnlyList<string> Pieces, int Characters, int Graphemes)
{
    /// <summary>Code points per token; null for a text of no tokens.</summary>
    public double? CharactersPerToken => Tokens.Count == 0 ? null : (double)Characters / Tokens.Count;

    /// <summary>Cuts a text into tokens.</summary>
    /// <param name="model">The model whose vocabulary is used.</param>
    /// <param name="text">Any text: ask <see cref="WritableBytes.Find"/> first, since the tokenizer drops what it cannot write.</param>
    /// <param name="parseSpecial">Whether text such as <c>&lt;|im_end|&gt;</c> becomes a control token: never for a prompt that a person typed.</param>
    public static TokenView Of(ILanguageModel model, string text, bool parseSpecial)
    {
        int[] ids = model.Tokenize(text, parseSpecial);
        byte[][] bytes = [.. ids.Select(id => model.TokenBytes(id, renderSpecial: true))];
        byte[] whole = Encoding.UTF8.GetBytes(text);
        int graphemes = new StringInfo(text).LengthInTextElements;
        int characters = whole.Count(StartsCharacter);
        return whole.AsSpan().SequenceEqual(bytes.SelectMany(b => b).ToArray())
            ? new TokenView(Aligned(ids, bytes, text, whole), [.. PiecesOf(bytes, GroupsOf(bytes, EndsOfGraphemes(text)))], characters, graphemes)
            : new TokenView([.. ids.Select((_, i) => new ViewedToken(null, i))], [.. bytes.Select(Encoding.UTF8.GetString)], characters, graphemes);
    }

    private static ViewedToken[] Aligned(int[] ids, byte[][] bytes, string text, byte[] whole)
    {
        int[] groups = GroupsOf(bytes, EndsOfGraphemes(text));
        var tokens = new ViewedToken[ids.Length];
        int started = 0;
        int at = 0;
        for (int i = 0; i < ids.Length; i++)
        {
            bool within = at < whole.Length && !StartsCharacter(whole[at]);
            tokens[i] = new ViewedToken(within ? started - 1 : started, groups[i]);
            started += bytes[i].Count(StartsCharacter);
            at += bytes[i].Length;
        }

        return tokens;
    }

    private static bool StartsCharacter(byte value) => (value & 0xC0) != 0x80;

    // Byte positions at which a grapheme ends.
    private static HashSet<int> EndsOfGraphemes(string text)
    {
        HashSet<int> ends = [];
        int at = 0;
        for (TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            at += Encoding.UTF8.GetByteCount(elements.GetTextElement());
            ends.Add(at);
        }

        return ends;
    }

    private static int[] GroupsOf(byte[][] bytes, HashSet<int> ends)
    {
        var groups = new int[bytes.Length];
        int group = 0;
        int at = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            groups[i] = group;
            at += bytes[i].Length;
            group += ends.Contains(at) ? 1 : 0;
        }

        return groups;
    }

    private static IEnumerable<string> PiecesOf(byte[][] bytes, int[] groups) => bytes
        .Select((value, i) => (value, group: groups[i]))
        .GroupBy(token => token.group, token => token.value)
        .Select(group => Encoding.UTF8.GetString([.. group.SelectMany(value => value)]));
}
