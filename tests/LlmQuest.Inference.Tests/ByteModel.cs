using System.Diagnostics.CodeAnalysis;
using System.Text;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Tests;

/// <summary>A vocabulary of the 256 bytes and the word <c>the</c>; some bytes may lack their token. It computes nothing.</summary>
internal sealed class ByteModel(params byte[] lacking) : ILanguageModel
{
    public const int The = 256;

    public ModelCard Card { get; } = new("bytes", The + 1, 64, 0, 1, null, "", "");

    public DeviceReport Device { get; } = new("CPU", "paper", "bytes");

    public int[] Tokenize(string text, bool parseSpecial)
        => [.. text.Split("the").SelectMany((part, i) => (int[])[.. i > 0 ? [The] : Array.Empty<int>(), .. Encoding.UTF8.GetBytes(part).Where(value => !lacking.Contains(value)).Select(value => (int)value)])];

    public int[] TokenizeWhole(string text) => Tokenize(text, parseSpecial: false);

    public byte[] TokenBytes(int id, bool renderSpecial) => id == The ? "the"u8.ToArray() : lacking.Contains((byte)id) ? [] : [(byte)id];

    public bool IsEndOfGeneration(int id) => false;

    public IDecodeContext CreateContext(ContextOptions options) => throw new NotSupportedException();

    public IEmbeddingContext CreateEmbeddingContext(ContextOptions options) => throw new NotSupportedException();

    public bool TryInspect([NotNullWhen(true)] out ITensorInspector? inspector, [NotNullWhen(false)] out string? reason) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
