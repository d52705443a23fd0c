using System.Buffers.Binary;

namespace LlmQuest.Inference.Tests;

/// <summary>Damages a header as disks, downloads and ill will do: bit flips, huge counts, swapped and edited bytes, truncations. Seeded.</summary>
internal sealed class GgufMutator(byte[] header, int seed)
{
    private static readonly ulong[] Counts = [0, 1, 7, 576, 0x7fffffff, 0x80000000, uint.MaxValue, long.MaxValue, ulong.MaxValue];
    private const int TensorList = 20_000;
    private readonly Random _random = new(seed);

    /// <summary>A damaged copy.</summary>
    public byte[] Next()
    {
        byte[] bytes = [.. header];
        int times = _random.Next(1, 4);
        for (int i = 0; i < times; i++)
        {
            Damage(bytes);
        }

        return _random.Next(10) == 0 ? bytes[.._random.Next(bytes.Length)] : bytes;
    }

    private void Damage(byte[] bytes)
    {
        int at = Place(bytes.Length - 16);
        switch (_random.Next(5))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), (uint)Counts[_random.Next(Counts.Length)]);
                break;
            case 3:
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(_random.Next(2) == 0 ? at : 8 + (8 * _random.Next(2))), Counts[_random.Next(Counts.Length)]);
                break;
            default:
                bytes.AsSpan(_random.Next(bytes.Length - 16), 8).CopyTo(bytes.AsSpan(at));
                break;
        }
    }

    // Nearly all of a real header is the vocabulary's texts; what other bytes depend on stands before and after it.
    private int Place(int end) => _random.Next(4) switch
    {
        0 => _random.Next(Math.Min(end, 2_000)),
        1 => _random.Next(Math.Max(0, end - TensorList), end),
        _ => _random.Next(end),
    };
}
