using System.IO.Compression;
using System.Security.Cryptography;
using LlmQuest.Content.Packs;
using LlmQuest.Core.Text;

namespace LlmQuest.HandOut;

/// <summary>Writes a kit piece by piece, so that large files never stand in memory, and reads it back.</summary>
internal static class KitZip
{
    private const int BufferBytes = 1 << 20;
    private const string ModelEnding = ".gguf";

    /// <param name="stream">The zip file; can be read, written and sought.</param>
    /// <param name="root">The one folder that everything is in.</param>
    /// <param name="files">The files.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="UserException">A file is not what it should be, or was not written as it was read.</exception>
    public static void Write(FileStream stream, string root, IReadOnlyList<KitFile> files, CancellationToken stop)
    {
        Dictionary<string, string> written = new(StringComparer.Ordinal);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (KitFile file in files)
            {
                // What is squeezed already gets no smaller.
                bool isModel = file.Name.EndsWith(ModelEnding, StringComparison.Ordinal);
                string name = $"{root}/{file.Name}";
                using Stream source = file.Open();
                using Stream entry = ZipMarks.Begin(zip, name, isModel ? CompressionLevel.NoCompression : CompressionLevel.Optimal, file.IsProgram).Open();
                written[name] = Copy(source, entry, stop);
                if (file.Sha256 is { } wanted && !wanted.Equals(written[name], StringComparison.OrdinalIgnoreCase))
                {
                    throw new UserException($"{DisplayText.Strip(file.Name)} is not the file that the catalogue lists, since its hash is another one: see what is wrong with llmquest models verify.");
                }
            }
        }

        ZipMarks.SayUnix(stream);
        Verify(stream, written, stop);
    }

    private static void Verify(FileStream stream, Dictionary<string, string> written, CancellationToken stop)
    {
        stream.Position = 0;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream source = entry.Open();
            if (!written.Remove(entry.FullName, out string? digest) || Copy(source, Stream.Null, stop) != digest)
            {
                throw new UserException($"{DisplayText.Strip(entry.FullName)} came out of the kit otherwise than it went in: the disk may be failing; try again, on another one.");
            }
        }

        if (written.Count > 0)
        {
            throw new UserException($"{DisplayText.Strip(written.Keys.First())} is missing in the kit that was just written: the disk may be failing; try again, on another one.");
        }
    }

    private static string Copy(Stream source, Stream target, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[BufferBytes];
        for (int read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            stop.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
