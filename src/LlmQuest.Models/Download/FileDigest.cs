using System.Security.Cryptography;

namespace LlmQuest.Models.Download;

/// <summary>The SHA-256 of a file on disk.</summary>
public static class FileDigest
{
    /// <summary>Digest of no bytes at all: what comes out when a download left an empty file.</summary>
    public const string OfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const int ChunkBytes = 1 << 20;

    /// <summary>Reads the file and returns its digest in lower-case hexadecimal.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="read">Told the number of bytes read so far.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<string> ComputeAsync(string path, Action<long> read, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using (stream)
        {
            byte[] chunk = new byte[ChunkBytes];
            for (int count = await stream.ReadAsync(chunk, cancellationToken); count > 0; count = await stream.ReadAsync(chunk, cancellationToken))
            {
                sha.AppendData(chunk, 0, count);
                read(stream.Position);
            }
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
