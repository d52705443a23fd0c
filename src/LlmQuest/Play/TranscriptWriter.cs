using LlmQuest.Core.Engine;

namespace LlmQuest.Play;

/// <summary>Blocks of a transcript as lines.</summary>
/// <param name="output">Where they are written.</param>
internal sealed class TranscriptWriter(TextWriter output)
{
    /// <summary>Writes blocks.</summary>
    /// <param name="entries">The blocks.</param>
    /// <param name="showsCommands">False where a person has just typed them.</param>
    public void Write(IEnumerable<TranscriptEntry> entries, bool showsCommands)
    {
        foreach (TranscriptEntry entry in entries)
        {
            if (entry.Kind != TranscriptKind.Command)
            {
                output.WriteLine(PlainText.Of(entry));
            }
            else if (showsCommands)
            {
                output.WriteLine();
                output.WriteLine(PlainText.Of(entry));
            }
        }
    }
}
