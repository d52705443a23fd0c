using System.Buffers.Binary;

namespace LlmQuest.Inference.Gguf;

/// <summary>Reads a GGUF header: magic, version, metadata, tensor descriptions.</summary>
/// <remarks>Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md</remarks>
internal sealed class GgufHeaderReader(GgufReader reader)
{
    private const uint Magic = 0x46554747;
    private const int DefaultAlignment = 32;
    private const int MostDimensions = 4;
    private const int SmallestEntry = 13;
    private readonly Dictionary<string, double> _numbers = [];
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, int> _arrays = [];

    public static bool HasMagic(ReadOnlySpan<byte> start) => start.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(start) == Magic;

    public GgufHeader Read()
    {
        reader.Skip(4);
        uint version = reader.UInt32();
        if (version is not (2 or 3))
        {
            throw new GgufFormatException($"it has GGUF version {version}, and this program reads versions 2 and 3");
        }

        int tensors = reader.Count(SmallestEntry);
        int entries = reader.Count(SmallestEntry);
        for (int i = 0; i < entries; i++)
        {
            ReadEntry();
        }

        long largestEnd = 0;
        for (int i = 0; i < tensors; i++)
        {
            largestEnd = Math.Max(largestEnd, ReadTensorEnd());
        }

        long alignment = (long)_numbers.GetValueOrDefault("general.alignment", DefaultAlignment);
        if (alignment <= 0 || alignment > 1 << 20 || (alignment & (alignment - 1)) != 0)
        {
            throw new GgufFormatException($"it has an alignment of {alignment}");
        }

        long dataStart = (reader.Position + alignment - 1) / alignment * alignment;
        return new GgufHeader(_numbers, _texts, _arrays, checked(dataStart + largestEnd), tensors);
    }

    private void ReadEntry()
    {
        string key = reader.Text();
        var kind = (GgufValueKind)reader.UInt32();
        switch (kind)
        {
            case GgufValueKind.Text:
                _texts[key] = reader.Text();
                break;
            case GgufValueKind.Array:
                _arrays[key] = SkipArray();
                break;
            default:
                _numbers[key] = Number(kind);
                break;
        }
    }

    private int SkipArray()
    {
        var kind = (GgufValueKind)reader.UInt32();
        if (kind == GgufValueKind.Text)
        {
            int texts = reader.Count(8);
            for (int i = 0; i < texts; i++)
            {
                reader.SkipText();
            }

            return texts;
        }

        int size = SizeOf(kind);
        int count = reader.Count(size);
        reader.Skip((long)count * size);
        return count;
    }

    private double Number(GgufValueKind kind)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        reader.Take(bytes[..SizeOf(kind)]);
        return kind switch
        {
            GgufValueKind.UInt8 or GgufValueKind.Bool => bytes[0],
            GgufValueKind.Int8 => (sbyte)bytes[0],
            GgufValueKind.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            GgufValueKind.Int16 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
            GgufValueKind.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            GgufValueKind.Int32 => BinaryPrimitives.ReadInt32LittleEndian(bytes),
            GgufValueKind.Float32 => BinaryPrimitives.ReadSingleLittleEndian(bytes),
            GgufValueKind.UInt64 => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
            GgufValueKind.Int64 => BinaryPrimitives.ReadInt64LittleEndian(bytes),
            _ => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        };
    }

    private static int SizeOf(GgufValueKind kind) => kind switch
    {
        GgufValueKind.UInt8 or GgufValueKind.Int8 or GgufValueKind.Bool => 1,
        GgufValueKind.UInt16 or GgufValueKind.Int16 => 2,
        GgufValueKind.UInt32 or GgufValueKind.Int32 or GgufValueKind.Float32 => 4,
        GgufValueKind.UInt64 or GgufValueKind.Int64 or GgufValueKind.Float64 => 8,
        _ => throw new GgufFormatException($"it holds a value of the unknown type {(uint)kind}"),
    };

    private long ReadTensorEnd()
    {
        string name = reader.Text();
        uint dimensions = reader.UInt32();
        if (dimensions is 0 or > MostDimensions)
        {
            throw new GgufFormatException($"tensor '{name}' has {dimensions} dimensions");
        }

        long rowLength = Dimension(name);
        long rows = 1;
        for (int i = 1; i < dimensions; i++)
        {
            rows = checked(rows * Dimension(name));
        }

        uint kind = reader.UInt32();
        long? bytes = TensorKinds.BytesOf(kind, rowLength, rows);
        ulong offset = reader.UInt64();
        if (bytes is null || offset > long.MaxValue / 4)
        {
            throw new GgufFormatException($"tensor '{name}' has the unknown type {kind} or an impossible shape or place");
        }

        return checked((long)offset + bytes.Value);
    }

    private long Dimension(string tensor)
    {
        ulong size = reader.UInt64();
        return size is > 0 and <= int.MaxValue ? (long)size : throw new GgufFormatException($"tensor '{tensor}' has a dimension of {size}");
    }
}
