using System.Text;
using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Chain;

/// <summary>A line whose own hash fits, with the entry it stands for.</summary>
internal sealed record StoredLine(string Text, JournalEntry Entry)
{
    // Strict, so that damaged bytes are not read as replacement characters.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a line; null when it is damaged.</summary>
    /// <exception cref="UnknownEventException">The line is whole, but from a newer version.</exception>
    public static StoredLine? TryRead(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return TryRead(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <inheritdoc cref="TryRead(ReadOnlySpan{byte})"/>
    public static StoredLine? TryRead(string text)
    {
        try
        {
            return new StoredLine(text, JournalLine.Read(text));
        }
        catch (FormatException e) when (e is not UnknownEventException)
        {
            return null;
        }
    }

    /// <summary>Whether this line is the next one after another; the first one follows null.</summary>
    public bool Follows(StoredLine? last)
        => Entry.Sequence == (last?.Entry.Sequence ?? 0) + 1 && Entry.Previous == (last?.Entry.Hash ?? "");
}
