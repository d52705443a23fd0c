using System.Text;

namespace LlmQuest.Inference.Tests;

/// <summary>Writes a small sound GGUF file, or one with a fault.</summary>
internal static class TinyGguf
{
    public static byte[] Bytes(uint blockCount = 1, ulong tensorRows = 4, uint tensorKind = 0, ulong announcedTensors = 1)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("GGUF"u8);
        writer.Write(3u);
        writer.Write(announcedTensors);
        writer.Write(3ul);
        WriteText(writer, "general.architecture");
        writer.Write(8u);
        WriteText(writer, "llama");
        WriteText(writer, "llama.block_count");
        writer.Write(4u);
        writer.Write(blockCount);
        WriteText(writer, "tokenizer.ggml.tokens");
        writer.Write(9u);
        writer.Write(8u);
        writer.Write(2ul);
        WriteText(writer, "a");
        WriteText(writer, "b");
        WriteTensor(writer, tensorRows, tensorKind);
        writer.Write(new byte[((stream.Length + 31) / 32 * 32) - stream.Length + 128]);
        return stream.ToArray();
    }

    private static void WriteTensor(BinaryWriter writer, ulong rows, uint kind)
    {
        WriteText(writer, "output.weight");
        writer.Write(2u);
        writer.Write(8ul);
        writer.Write(rows);
        writer.Write(kind);
        writer.Write(0ul);
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        writer.Write((ulong)text.Length);
        writer.Write(Encoding.UTF8.GetBytes(text));
    }
}
