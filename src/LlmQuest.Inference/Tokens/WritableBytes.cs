using System.Buffers;
using System.Text;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Tokens;

/// <summary>The bytes that a vocabulary has a token for. Build it once per model; safe from any thread.</summary>
/// <remarks>
/// Tokenizers of bytes drop what they lack without a word: SmolLM2 lacks 04, 06, 13, 14, 16, 1D and F1 to F4.
/// Meant for vocabularies of bytes; one of word pieces, such as BERT's, has its own token for the unknown.
/// </remarks>
public sealed class WritableBytes
{
    private readonly bool[] _has = new bool[256];

    /// <param name="model">Every token of its vocabulary is looked at once.</param>
    public WritableBytes(ILanguageModel model)
    {
        for (int id = 0; id < model.Card.Vocabulary; id++)
        {
            if (model.TokenBytes(id, renderSpecial: false) is [byte only])
            {
                _has[only] = true;
            }
        }
    }

    /// <summary>Whether a token for this byte alone exists.</summary>
    public bool Contains(byte value) => _has[value];

    /// <summary>The first character of a text that cannot be written, or null.</summary>
    /// <param name="text">Any text, also one that is not well-formed UTF-16.</param>
    public UnwritableCharacter? Find(string text)
    {
        ReadOnlySpan<char> rest = text;
        Span<byte> bytes = stackalloc byte[4];
        for (int offset = 0; rest.Length > 0; offset++)
        {
            if (Rune.DecodeFromUtf16(rest, out Rune rune, out int used) != OperationStatus.Done)
            {
                return new UnwritableCharacter(rest[0], offset);
            }

            foreach (byte value in bytes[..rune.EncodeToUtf8(bytes)])
            {
                if (!_has[value])
                {
                    return new UnwritableCharacter(rune.Value, offset);
                }
            }

            rest = rest[used..];
        }

        return null;
    }
}
