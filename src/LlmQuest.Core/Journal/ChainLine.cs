using System.Text;

namespace LlmQuest.Core.Journal;

/// <summary>A line whose own hash fits, with the entry it stands for.</summary>
/// <param name="Text">The line exactly as stored, without its newline.</param>
/// <param name="Entry">What it says.</param>
public sealed record ChainLine(string Text, JournalEntry Entry)
{
    // Strict, so that damaged bytes are not read as replacement characters.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a line; null when it is damaged.</summary>
    /// <param name="bytes">UTF-8 without the newline.</param>
    /// <exception cref="UnknownEventException">The line is whole, but from a newer version.</exception>
    public static ChainLine? TryRead(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new ChainLine(Strict.GetString(bytes.Span), JournalLine.Read(bytes));
        }
        catch (Exception e) when (e is DecoderFallbackException or FormatException and not UnknownEventException)
        {
            return null;
        }
    }

    /// <summary>Reads a line; null when it is damaged.</summary>
    /// <param name="text">The line without the newline.</param>
    /// <exception cref="UnknownEventException">The line is whole, but from a newer version.</exception>
    public static ChainLine? TryRead(string text) => TryRead(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether this line is the next one after another; the first one follows null.</summary>
    /// <param name="last">The line before it, or null.</param>
    public bool Follows(ChainLine? last)
        => Entry.Sequence == (last?.Entry.Sequence ?? 0) + 1 && Entry.Previous == (last?.Entry.Hash ?? "");
}
