using System.Text;

namespace LlmQuest.Inference.Tokens;

/// <summary>Decodes UTF-8 that arrives in pieces: bytes of an unfinished character wait for the next piece. One per sequence.</summary>
public sealed class Utf8Stream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    /// <summary>The text that these bytes complete; what can be no character becomes U+FFFD.</summary>
    /// <param name="bytes">The next bytes, for example those of one token.</param>
    public string Add(ReadOnlySpan<byte> bytes) => Read(bytes, flush: false);

    /// <summary>Ends the stream: an unfinished character becomes U+FFFD. The decoder can then be used again.</summary>
    public string End() => Read([], flush: true);

    private string Read(ReadOnlySpan<byte> bytes, bool flush)
    {
        var chars = new char[_decoder.GetCharCount(bytes, flush)];
        int count = _decoder.GetChars(bytes, chars, flush);
        return new string(chars, 0, count);
    }
}
