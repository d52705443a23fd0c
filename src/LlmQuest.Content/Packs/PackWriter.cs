using System.IO.Compression;
using System.Security.Cryptography;
using LlmQuest.Content.Courses;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Packs;

/// <summary>Makes one file of a course: a zip file that is the same, byte for byte, on every machine.</summary>
public static class PackWriter
{
    /// <summary>Makes the pack.</summary>
    /// <param name="reading">A course without errors.</param>
    /// <param name="names">Its files.</param>
    /// <param name="program">The version of the program that is needed.</param>
    /// <returns>The pack's bytes, and what it says of itself.</returns>
    /// <exception cref="PackException">A file has a name that not every system takes, or there is too much.</exception>
    public static (byte[] Pack, PackManifest Manifest) Write(CourseReading reading, IReadOnlyList<string> names, string program)
    {
        Refuse(names);
        Course course = reading.Course!;
        long all = 0;
        List<(PackedFile File, byte[] Bytes)> files = [];
        foreach (string name in names.Order(StringComparer.Ordinal))
        {
            byte[] bytes = Read(Path.Combine(reading.Folder, name), name);
            all += bytes.Length;
            if (all > PackLimits.Bytes)
            {
                throw new PackException(FormattableString.Invariant($"its files have more than {PackLimits.Bytes >> 20} MB together"));
            }

            files.Add((new PackedFile(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), bytes));
        }

        var manifest = new PackManifest(course.Id, course.Title, program, [.. files.Select(file => file.File)]) { Version = course.Version, Licence = course.Licence };
        return (Zip(manifest, files), manifest);
    }

    private static void Refuse(IReadOnlyList<string> names)
    {
        if (names.Count > PackLimits.Files)
        {
            throw new PackException(FormattableString.Invariant($"it has {names.Count} files, and a pack has at most {PackLimits.Files}"));
        }

        if (names.Select(PackNames.Problem).FirstOrDefault(problem => problem is not null) is { } found)
        {
            throw new PackException($"it holds {found}");
        }

        if (PackNames.Collision(names) is var (name, other))
        {
            throw new PackException($"'{PackNames.Shown(name)}' and '{PackNames.Shown(other)}' would be one file on some systems");
        }

        if (names.Contains(PackManifest.EntryName))
        {
            throw new PackException($"it holds a file {PackManifest.EntryName}, which is the name of the list in a pack");
        }
    }

    private static byte[] Read(string path, string name)
    {
        long length = new FileInfo(path).Length;
        if (length > PackLimits.FileBytes)
        {
            throw new PackException(FormattableString.Invariant($"'{PackNames.Shown(name)}' has {length >> 20} MB, and a file of a pack has at most {PackLimits.FileBytes >> 20}"));
        }

        // What has no length is empty, or a pipe that nobody may ever write to.
        return length == 0 ? [] : File.ReadAllBytes(path);
    }

    private static byte[] Zip(PackManifest manifest, List<(PackedFile File, byte[] Bytes)> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, PackManifest.EntryName, ManifestJson.Write(manifest));
            foreach ((PackedFile file, byte[] bytes) in files)
            {
                Add(zip, file.Name, bytes);
            }
        }

        ZipMarks.SayUnix(stream);
        return stream.ToArray();
    }

    // Squeezed bytes differ between versions of the library that squeezes.
    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using Stream entry = ZipMarks.Begin(zip, name, CompressionLevel.NoCompression).Open();
        entry.Write(bytes);
    }
}
