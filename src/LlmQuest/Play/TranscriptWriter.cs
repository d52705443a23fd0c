using LlmQuest.Core.Engine;
using LlmQuest.Tui.Text;

namespace LlmQuest.Play;

/// <summary>Blocks of a transcript as lines.</summary>
/// <param name="output">Where they are written.</param>
internal sealed class TranscriptWriter(TextWriter output)
{
    /// <summary>Writes blocks.</summary>
    /// <param name="entries">The blocks.</param>
    /// <param name="showsCommands">False where a person has just typed them.</param>
    /// <param name="columns">Width at which lines are broken between words; 0 leaves them whole.</param>
    public void Write(IEnumerable<TranscriptEntry> entries, bool showsCommands, int columns = 0)
    {
        foreach (TranscriptEntry entry in entries)
        {
            if (entry.Kind != TranscriptKind.Command)
            {
                output.WriteLine(Broken(PlainText.Of(entry), entry.Kind == TranscriptKind.Picture ? 0 : columns));
            }
            else if (showsCommands)
            {
                output.WriteLine();
                output.WriteLine(PlainText.Of(entry));
            }
        }
    }

    private static string Broken(string text, int columns)
        => columns == 0 ? text : string.Join(Environment.NewLine, TextWrapper.Wrap(text, columns));
}
