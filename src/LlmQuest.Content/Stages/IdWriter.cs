using System.Text;
using LlmQuest.Content.Files;

namespace LlmQuest.Content.Stages;

/// <summary>Writes missing ids into a stage file and leaves every other byte as it is.</summary>
public static class IdWriter
{
    /// <summary>The text with the ids put in.</summary>
    public static string Apply(SourceText source, IReadOnlyList<IdEdit> edits)
    {
        var text = new StringBuilder(source.Text.Length);
        int from = 0;
        foreach (IdEdit edit in edits.OrderBy(edit => edit.Offset))
        {
            text.Append(source.Text, from, edit.Offset - from).Append(edit.Text);
            from = edit.Offset;
        }

        return text.Append(source.Text, from, source.Text.Length - from).ToString();
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(StageReading stage)
    {
        string path = stage.Source.File;
        bool hasMark = File.ReadAllBytes(path).AsSpan().StartsWith(Encoding.UTF8.Preamble);
        string whole = path + ".new";
        File.WriteAllText(whole, Apply(stage.Source, stage.Edits), new UTF8Encoding(hasMark));
        File.Move(whole, path, overwrite: true);
    }
}
