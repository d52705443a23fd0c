using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Stages;

namespace LlmQuest.Content.Packs;

/// <summary>Writes and reads the manifest of a pack.</summary>
internal static class ManifestJson
{
    private const string Damaged = "its list of files cannot be read";
    private const int DigestLength = 64;

    public static byte[] Write(PackManifest manifest)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", PackManifest.Format);
            json.WriteString("program", manifest.Program);
            json.WriteString("id", manifest.Id);
            json.WriteString("title", manifest.Title);
            json.WriteString("version", manifest.Version);
            json.WriteString("licence", manifest.Licence);
            json.WriteString("digest", manifest.Digest);
            json.WriteStartArray("files");
            foreach (PackedFile file in manifest.Files)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteNumber("bytes", file.Bytes);
                json.WriteString("sha256", file.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <exception cref="PackException">It is no manifest, or one of a newer format.</exception>
    public static PackManifest Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new PackException(Damaged, e);
        }
    }

    private static PackManifest Read(JsonElement root)
    {
        int format = root.GetProperty("format").GetInt32();
        if (format != PackManifest.Format)
        {
            throw new PackException(FormattableString.Invariant($"it is of format {format}, and this version of the program reads format {PackManifest.Format}: get the newest version"));
        }

        var manifest = new PackManifest(Text(root, "id"), Text(root, "title"), Text(root, "program"), [.. Files(root)]) { Version = Text(root, "version"), Licence = Text(root, "licence") };
        bool isSound = IdBook.IsId(manifest.Id) && CourseVersion.IsOne(manifest.Program) && (manifest.Version.Length == 0 || CourseVersion.IsOne(manifest.Version)) && Text(root, "digest") == manifest.Digest;
        return isSound ? manifest : throw new PackException("its list of files was changed since it was packed, or damaged");
    }

    private static ImmutableArray<PackedFile> Files(JsonElement root)
    {
        JsonElement files = root.GetProperty("files");
        if (files.GetArrayLength() > PackLimits.Files)
        {
            throw new PackException(FormattableString.Invariant($"it lists {files.GetArrayLength()} files, and a pack has at most {PackLimits.Files}"));
        }

        return [.. files.EnumerateArray().Select(file => new PackedFile(Text(file, "name"), file.GetProperty("bytes").GetInt64(), Digest(file)))];
    }

    private static string Digest(JsonElement file)
        => Text(file, "sha256") is { Length: DigestLength } digest && digest.All(char.IsAsciiHexDigitLower) ? digest : throw new PackException(Damaged);

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? throw new PackException(Damaged);
}
