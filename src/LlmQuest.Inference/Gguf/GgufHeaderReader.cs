using System.Buffers.Binary;

namespace LlmQuest.Inference.Gguf;

/// <summary>Reads a GGUF header: magic, version, metadata, tensor descriptions.</summary>
/// <remarks>Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md</remarks>
internal sealed class GgufHeaderReader(GgufReader reader)
{
    private const uint Magic = 0x46554747;
    private const uint Oldest = 2;
    private const uint Newest = 3;
    private const uint MostLikely = 100;
    private const int SmallestEntry = 13;
    private const int SmallestTensor = 32;
    private const int MostTokens = 1 << 20;
    private readonly Dictionary<string, GgufNumber> _numbers = [];
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, GgufArray> _arrays = [];

    public static bool HasMagic(ReadOnlySpan<byte> start) => start.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(start) == Magic;

    /// <summary>Reads the header of a stream that stands at its start and begins with the magic bytes.</summary>
    /// <exception cref="GgufFormatException">It is damaged or cut off.</exception>
    /// <exception cref="GgufForeignException">It is of a version that is not read here.</exception>
    public GgufHeader Read()
    {
        reader.Skip(4);
        uint version = reader.UInt32();
        ThrowUnlessRead(version);
        int tensorCount = reader.Count(SmallestTensor);
        int entries = reader.Count(SmallestEntry);
        for (int i = 0; i < entries; i++)
        {
            ReadEntry();
        }

        var tensors = new GgufTensorReader(reader, Alignment());
        for (int i = 0; i < tensorCount; i++)
        {
            tensors.ReadNext();
        }

        return new GgufHeader(_numbers, _texts, _arrays, tensors.ByName, tensors.End);
    }

    private static void ThrowUnlessRead(uint version)
    {
        if (version is >= Oldest and <= Newest)
        {
            return;
        }

        bool isTurned = BinaryPrimitives.ReverseEndianness(version) is > 0 and <= MostLikely;
        Exception problem = version switch
        {
            _ when isTurned => new GgufForeignException("is written for big-endian processors, with the bytes of every number the other way round: choose the little-endian file of this model with --model PATH"),
            > Newest and <= MostLikely => new GgufForeignException($"is written in GGUF version {version}, and this program reads versions {Oldest} and {Newest}: take a newer version of this program, or choose another model with --model PATH"),
            > 0 and < Oldest => new GgufForeignException($"is written in GGUF version {version}, and this program reads versions {Oldest} and {Newest}: choose a newer file of this model with --model PATH"),
            _ => new GgufFormatException($"it has the impossible GGUF version {version}"),
        };
        throw problem;
    }

    private long Alignment()
    {
        const string key = "general.alignment";
        if (_texts.ContainsKey(key) || _arrays.ContainsKey(key))
        {
            throw new GgufFormatException($"{key} is not a number");
        }

        GgufNumber alignment = _numbers.GetValueOrDefault(key, new GgufNumber(GgufValueKind.UInt32, 32));
        return alignment.Kind == GgufValueKind.UInt32 && alignment.Value <= 1 << 20 && double.IsPow2(alignment.Value)
            ? (long)alignment.Value
            : throw new GgufFormatException(FormattableString.Invariant($"{key} is {alignment.Value}, which is not a power of two up to 1048576"));
    }

    private void ReadEntry()
    {
        string key = reader.Text(GgufReader.LongestKey);
        if (_numbers.ContainsKey(key) || _texts.ContainsKey(key) || _arrays.ContainsKey(key))
        {
            throw new GgufFormatException($"it has the key '{key}' twice");
        }

        var kind = (GgufValueKind)reader.UInt32();
        switch (kind)
        {
            case GgufValueKind.Text:
                _texts[key] = reader.Text();
                break;
            case GgufValueKind.Array:
                _arrays[key] = ReadArray(keepTexts: key == "tokenizer.ggml.tokens");
                break;
            default:
                _numbers[key] = new GgufNumber(kind, Number(kind));
                break;
        }
    }

    private GgufArray ReadArray(bool keepTexts)
    {
        var kind = (GgufValueKind)reader.UInt32();
        if (kind == GgufValueKind.Text)
        {
            return ReadTexts(keepTexts);
        }

        int size = SizeOf(kind);
        int count = reader.Count(size);
        reader.Skip((long)count * size);
        return new GgufArray(kind, count, []);
    }

    private GgufArray ReadTexts(bool keep)
    {
        int count = reader.Count(8);
        if (keep && count > MostTokens)
        {
            throw new GgufFormatException($"it lists {count} tokens, more than the {MostTokens} that a vocabulary can have");
        }

        var texts = new List<string>(keep ? count : 0);
        for (int i = 0; i < count; i++)
        {
            if (keep)
            {
                texts.Add(reader.Latin1());
            }
            else
            {
                reader.SkipText();
            }
        }

        return new GgufArray(GgufValueKind.Text, count, texts);
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
}
