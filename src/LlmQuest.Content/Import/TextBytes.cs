using System.Text;

namespace LlmQuest.Content.Import;

/// <summary>Makes UTF-8 of text that begins with the mark of UTF-16 or UTF-32.</summary>
internal static class TextBytes
{
    // The mark of UTF-32 begins with that of UTF-16, so it is looked for first.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>The same text in UTF-8; the bytes themselves when they bear no such mark.</summary>
    /// <returns>The bytes, or null when they are no text.</returns>
    public static byte[]? Utf8(byte[] bytes)
    {
        if (Marked.FirstOrDefault(encoding => bytes.AsSpan().StartsWith(encoding.Preamble)) is not { } encoding)
        {
            // Zero bytes are UTF-16 without its mark, or no text at all.
            return bytes.AsSpan().Contains((byte)0) ? null : bytes;
        }

        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString(bytes.AsSpan(encoding.Preamble.Length)));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
