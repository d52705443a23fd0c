using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LlmQuest.Inference.Retrieval;

/// <summary>What an index was made of: SHA-256 over the model, how the text was split, and every chunk.</summary>
public sealed class IndexKey
{
    private readonly byte[] _hash;

    /// <param name="modelDigest">Digest of the embedding model's file.</param>
    /// <param name="splitter">What made the chunks.</param>
    /// <param name="chunks">The texts whose vectors the index holds, in order.</param>
    public IndexKey(string modelDigest, TextSplitter splitter, IReadOnlyList<string> chunks)
    {
        ArgumentNullException.ThrowIfNull(modelDigest);
        ArgumentNullException.ThrowIfNull(splitter);
        ArgumentNullException.ThrowIfNull(chunks);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, [modelDigest]);
        Append(hash, splitter.Settings);
        Append(hash, chunks);
        _hash = hash.GetHashAndReset();
    }

    /// <summary>The 32 bytes of the hash.</summary>
    internal ReadOnlySpan<byte> Bytes => _hash;

    /// <summary>The hash in 64 lower-case hexadecimal digits, fit for a file name.</summary>
    public override string ToString() => Convert.ToHexStringLower(_hash);

    // Counts and lengths go in too: no two lists of texts give the same bytes.
    private static void Append(IncrementalHash hash, IReadOnlyList<string> texts)
    {
        Append(hash, texts.Count);
        foreach (string text in texts)
        {
            Append(hash, text.Length);
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    private static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
