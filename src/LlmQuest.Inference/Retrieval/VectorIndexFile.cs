using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LlmQuest.Inference.Retrieval;

/// <summary>One index in one file, which is only opened if it is whole and of the content asked for. Blocks; call it off the UI thread.</summary>
/// <remarks>Mark, version, key, length and count of the vectors, the vectors, SHA-256 of all that; numbers in the byte order of the machine.</remarks>
public static class VectorIndexFile
{
    private const int Mark = 0x5856514C;
    private const int Version = 1;
    private const int HashBytes = SHA256.HashSizeInBytes;
    private const int HeaderBytes = (4 * sizeof(int)) + HashBytes;
    private const int PieceNumbers = 1 << 18;

    /// <summary>Stores an index in place of what was there; the file is never there in part.</summary>
    /// <param name="path">The file; its folder is made if need be.</param>
    /// <param name="key">What the index was made of.</param>
    /// <param name="index">The index.</param>
    /// <exception cref="IOException">The disk refused; what was there before is unharmed.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing there is not allowed; what was there before is unharmed.</exception>
    public static void Save(string path, IndexKey key, VectorIndex index)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(index);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? throw new ArgumentException("A folder is no file.", nameof(path));
        Directory.CreateDirectory(folder);
        string fresh = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            using (FileStream file = new(fresh, FileMode.CreateNew, FileAccess.Write))
            {
                Write(file, key, index);
                file.Flush(flushToDisk: true);
            }

            File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <summary>Opens a stored index. A file that is damaged or holds something else is left as it is, to be written over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">What the index must have been made of.</param>
    public static OpenedIndex Open(string path, IndexKey key)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(key);
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return Read(file, key);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new OpenedIndex(IndexState.Missing, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new OpenedIndex(IndexState.Unreadable, null);
        }
    }

    private static void Write(FileStream file, IndexKey key, VectorIndex index)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Write(file, hash, MemoryMarshal.AsBytes<int>([Mark, Version]));
        Write(file, hash, key.Bytes);
        Write(file, hash, MemoryMarshal.AsBytes<int>([index.Length, index.Count]));
        for (ReadOnlySpan<float> rest = index.Rows; !rest.IsEmpty; rest = rest[Math.Min(PieceNumbers, rest.Length)..])
        {
            Write(file, hash, MemoryMarshal.AsBytes(rest[..Math.Min(PieceNumbers, rest.Length)]));
        }

        file.Write(hash.GetHashAndReset());
    }

    private static void Write(FileStream file, IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        file.Write(bytes);
        hash.AppendData(bytes);
    }

    private static OpenedIndex Read(FileStream file, IndexKey key)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes || MemoryMarshal.Read<int>(header) != Mark)
        {
            return new OpenedIndex(IndexState.Damaged, null);
        }

        if (MemoryMarshal.Read<int>(header[sizeof(int)..]) != Version)
        {
            return new OpenedIndex(IndexState.OtherVersion, null);
        }

        if (!header.Slice(2 * sizeof(int), HashBytes).SequenceEqual(key.Bytes))
        {
            return new OpenedIndex(IndexState.OtherContent, null);
        }

        ReadOnlySpan<int> sizes = MemoryMarshal.Cast<byte, int>(header[^(2 * sizeof(int))..]);
        return ReadVectors(file, header, sizes[0], sizes[1]) is { } index ? new OpenedIndex(IndexState.Opened, index) : new OpenedIndex(IndexState.Damaged, null);
    }

    // The sizes are believed only where the length of the file bears them out: a damaged one must not ask for memory.
    private static VectorIndex? ReadVectors(FileStream file, ReadOnlySpan<byte> header, int length, int count)
    {
        long numbers = (long)length * count;
        if (length <= 0 || count < 0 || numbers > Array.MaxLength || file.Length != HeaderBytes + (numbers * sizeof(float)) + HashBytes)
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header);
        float[] rows = new float[numbers];
        for (Span<float> rest = rows; !rest.IsEmpty; rest = rest[Math.Min(PieceNumbers, rest.Length)..])
        {
            Span<byte> piece = MemoryMarshal.AsBytes(rest[..Math.Min(PieceNumbers, rest.Length)]);
            file.ReadExactly(piece);
            hash.AppendData(piece);
        }

        Span<byte> stored = stackalloc byte[HashBytes];
        file.ReadExactly(stored);
        return stored.SequenceEqual(hash.GetHashAndReset()) ? new VectorIndex(length, rows) : null;
    }
}
