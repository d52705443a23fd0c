using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using LlmQuest.Content.Packs;

namespace LlmQuest.Content.Tests.Packs;

/// <summary>Packs as somebody might make them by hand.</summary>
internal static class APack
{
    /// <summary>A pack of files with a list that fits them.</summary>
    public static MemoryStream Of(params (string Name, string Text)[] files) => With(Manifest(files), files);

    /// <summary>The list that fits some files.</summary>
    public static PackManifest Manifest(params (string Name, string Text)[] files)
        => new("machine", "The Machine", "0.1.0", [.. files.Select(file => new PackedFile(file.Name, Bytes(file.Text).Length, Convert.ToHexStringLower(SHA256.HashData(Bytes(file.Text)))))]);

    /// <summary>A pack of a list and files.</summary>
    public static MemoryStream With(PackManifest manifest, params (string Name, string Text)[] files)
        => Zip(zip =>
        {
            Add(zip, PackManifest.EntryName, ManifestJson.Write(manifest));
            foreach ((string name, string text) in files)
            {
                Add(zip, name, Bytes(text));
            }
        });

    /// <summary>Any zip file.</summary>
    public static MemoryStream Zip(Action<ZipArchive> fill)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(zip);
        }

        stream.Position = 0;
        return stream;
    }

    public static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
