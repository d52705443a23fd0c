using System.IO.Compression;

namespace LlmQuest.Content.Packs;

/// <summary>Looks at the outside of a pack: that it is a zip file, of an honest size, with entries that are safe to write.</summary>
internal static class PackShape
{
    private static readonly byte[] Beginning = [(byte)'P', (byte)'K', 3, 4];

    /// <summary>Refuses what is no zip file, or has a list of entries too long to be read.</summary>
    public static void Refuse(Stream pack)
    {
        if (pack.Length > PackLimits.Bytes + PackLimits.DirectoryBytes + PackLimits.ManifestBytes)
        {
            throw new PackException(FormattableString.Invariant($"it has {pack.Length >> 20} MB, and a pack has at most {PackLimits.Bytes >> 20}"));
        }

        byte[] beginning = new byte[Beginning.Length];
        pack.Position = 0;
        if (pack.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false) < beginning.Length || !beginning.SequenceEqual(Beginning))
        {
            throw new PackException("it is no pack, since it does not begin as a zip file does");
        }

        if (ZipMarks.End(pack) is not var (count, start, length))
        {
            throw new PackException("it is cut short, or something was added to it: it does not end as a pack does");
        }

        if (count > PackLimits.Files + 1 || length > PackLimits.DirectoryBytes)
        {
            throw new PackException(FormattableString.Invariant($"it holds more than {PackLimits.Files} files"));
        }

        // The library reads entries until none follows; nothing but those that were counted may stand there.
        if (start + length + ZipMarks.EndLength != pack.Length)
        {
            throw new PackException("it is damaged: the list at its end is not where it says");
        }

        pack.Position = 0;
    }

    /// <summary>The entries by name, without the manifest, once nothing about their names and declared sizes is wrong.</summary>
    public static Dictionary<string, ZipArchiveEntry> Entries(ZipArchive zip)
    {
        if (zip.Entries.Count == 0 || zip.Entries[0].FullName != PackManifest.EntryName)
        {
            throw new PackException($"it is a zip file and no pack, since it does not begin with {PackManifest.EntryName}");
        }

        long all = 0;
        Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            string shown = PackNames.Shown(entry.FullName);
            if (PackNames.Problem(entry.FullName) is { } problem)
            {
                throw new PackException($"it holds {problem}");
            }

            if (!ZipMarks.IsFile(entry) || entry.IsEncrypted)
            {
                throw new PackException($"'{shown}' in it is a link, a folder or locked, and only plain files are taken");
            }

            if (entry.Length > PackLimits.FileBytes || (all += entry.Length) > PackLimits.Bytes)
            {
                throw new PackException(FormattableString.Invariant($"'{shown}' in it says that it has {entry.Length} bytes; a file has at most {PackLimits.FileBytes >> 20} MB, and all together {PackLimits.Bytes >> 20}"));
            }

            if (!entries.TryAdd(entry.FullName, entry))
            {
                throw new PackException($"it holds '{shown}' twice");
            }
        }

        if (PackNames.Collision(entries.Keys) is var (name, other))
        {
            throw new PackException($"it holds '{PackNames.Shown(name)}' and '{PackNames.Shown(other)}', which would be one file on some systems");
        }

        entries.Remove(PackManifest.EntryName);
        return entries;
    }

    /// <summary>Refuses a list that does not fit the entries.</summary>
    public static void Compare(PackManifest manifest, Dictionary<string, ZipArchiveEntry> entries)
    {
        HashSet<string> listed = new(StringComparer.Ordinal);
        foreach (PackedFile file in manifest.Files)
        {
            string shown = PackNames.Shown(file.Name);
            if (!listed.Add(file.Name))
            {
                throw new PackException($"it lists '{shown}' twice");
            }

            if (!entries.TryGetValue(file.Name, out ZipArchiveEntry? entry))
            {
                throw new PackException($"'{shown}' is listed and missing");
            }

            if (entry.Length != file.Bytes)
            {
                throw new PackException(FormattableString.Invariant($"'{shown}' in it has {entry.Length} bytes, and its list says {file.Bytes}"));
            }
        }

        if (entries.Keys.FirstOrDefault(name => !listed.Contains(name)) is { } stray)
        {
            throw new PackException($"it holds '{PackNames.Shown(stray)}', which is not in its list");
        }
    }
}
