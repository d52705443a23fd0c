using System.Security.Cryptography;
using System.Text;

namespace LlmQuest.Labs.Simulate;

/// <summary>Ids that look random and follow from the seed: the same learner has the same ids.</summary>
/// <param name="name">What no other learner has.</param>
internal sealed class SeededIds(string name)
{
    private int _count;

    /// <summary>The next one: a UUID of version 4.</summary>
    public Guid Next()
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{name} {_count++}"))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
