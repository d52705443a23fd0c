using System.Text;
using LlmQuest.Content.Files;

namespace LlmQuest.Content.Stages;

/// <summary>Writes missing ids into stage files; everything else stays as it is, to the byte.</summary>
public static class IdWriter
{
    /// <summary>The text with the ids put in.</summary>
    /// <param name="source">The file that was read.</param>
    /// <param name="edits">What its reading would write.</param>
    public static string Apply(SourceText source, IEnumerable<IdEdit> edits)
    {
        var text = new StringBuilder();
        int from = 0;
        foreach (IdEdit edit in edits.OrderBy(edit => edit.Offset))
        {
            text.Append(source.Text, from, edit.Offset - from).Append(edit.Text);
            from = edit.Offset;
        }

        return text.Append(source.Text, from, source.Text.Length - from).ToString();
    }

    /// <summary>The bytes of a file with the ids put in; a byte order mark stays.</summary>
    /// <param name="bytes">The file, which is UTF-8: anything else is refused by the reader before.</param>
    /// <param name="source">The same file as it was read.</param>
    /// <param name="edits">What its reading would write.</param>
    public static byte[] Apply(ReadOnlySpan<byte> bytes, SourceText source, IEnumerable<IdEdit> edits)
    {
        byte[] body = Encoding.UTF8.GetBytes(Apply(source, edits));
        return bytes.StartsWith(Encoding.UTF8.Preamble) ? [.. Encoding.UTF8.Preamble, .. body] : body;
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(StageReading stage)
    {
        string path = stage.Source.File;
        string whole = path + ".new";
        File.WriteAllBytes(whole, Apply(File.ReadAllBytes(path), stage.Source, stage.Edits));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(whole, File.GetUnixFileMode(path));
        }

        File.Move(whole, path, overwrite: true);
    }
}
