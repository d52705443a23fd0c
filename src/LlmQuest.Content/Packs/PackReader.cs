using System.IO.Compression;
using System.Security.Cryptography;

namespace LlmQuest.Content.Packs;

/// <summary>Reads a pack that anybody may have made: everything is looked at before anything is written, and counted while it is read.</summary>
public sealed class PackReader : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    private PackReader(ZipArchive zip, PackManifest manifest, Dictionary<string, ZipArchiveEntry> entries)
    {
        _zip = zip;
        _entries = entries;
        Manifest = manifest;
    }

    /// <summary>What the pack says of itself.</summary>
    public PackManifest Manifest { get; }

    /// <summary>Opens a pack and looks at the list of its files; their content is looked at by <see cref="Unpack"/>.</summary>
    /// <param name="pack">The pack; can be sought, and is closed with the reader.</param>
    /// <exception cref="PackException">It is no pack, or not one that is safe to unpack.</exception>
    public static PackReader Open(Stream pack)
    {
        ZipArchive? zip = null;
        try
        {
            PackShape.Refuse(pack);
            zip = new ZipArchive(pack, ZipArchiveMode.Read);
            Dictionary<string, ZipArchiveEntry> entries = PackShape.Entries(zip);
            PackManifest manifest = ManifestJson.Read(First(zip));
            PackShape.Compare(manifest, entries);
            return new PackReader(zip, manifest, entries);
        }
        catch (Exception e)
        {
            zip?.Dispose();
            pack.Dispose();
            if (e is InvalidDataException or NotSupportedException or EndOfStreamException or IOException)
            {
                throw new PackException("it is damaged", e);
            }

            throw;
        }
    }

    /// <summary>Writes all files into a new folder. What was written when it fails is left to the caller to remove.</summary>
    /// <param name="folder">The folder; must not hold anything.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="PackException">A file is not what the list says.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Unpack(string folder, CancellationToken stop = default)
    {
        foreach (PackedFile file in Manifest.Files)
        {
            stop.ThrowIfCancellationRequested();
            string path = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            Copy(file, target);
            target.Flush(flushToDisk: true);
        }
    }

    /// <summary>Reads all files, and writes nothing.</summary>
    /// <exception cref="PackException">A file is not what the list says.</exception>
    public void Verify()
    {
        foreach (PackedFile file in Manifest.Files)
        {
            Copy(file, Stream.Null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static byte[] First(ZipArchive zip)
    {
        using var bytes = new MemoryStream();
        using Stream entry = zip.Entries[0].Open();
        _ = Counted(entry, bytes, PackLimits.ManifestBytes) ?? throw new PackException("its list of files is larger than any course needs");
        return bytes.ToArray();
    }

    // No more is taken than the list says, whatever the file unfolds to.
    private void Copy(PackedFile file, Stream target)
    {
        string shown = PackNames.Shown(file.Name);
        string? digest;
        try
        {
            using Stream entry = _entries[file.Name].Open();
            digest = Counted(entry, target, file.Bytes);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw new PackException($"'{shown}' in it is damaged", e);
        }

        if (digest is null)
        {
            throw new PackException(FormattableString.Invariant($"'{shown}' in it is longer than the {file.Bytes} bytes that its list says"));
        }

        if (digest != file.Sha256)
        {
            throw new PackException($"'{shown}' in it is not what was packed: its hash is another one");
        }
    }

    // SHA-256 of what was copied; null when there is more than it may be.
    private static string? Counted(Stream source, Stream target, long most)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[81_920];
        long sum = 0;
        for (int read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            sum += read;
            if (sum > most)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
