using LlmQuest.Core.Engine;
using LlmQuest.Core.Text;

namespace LlmQuest.Play;

/// <summary>A block of the transcript for ears: what a screen says by marks and places is said in words.</summary>
internal static class PlainText
{
    public static string Of(TranscriptEntry entry)
    {
        string text = DisplayText.Strip(entry.Text);
        return entry.Kind switch
        {
            TranscriptKind.Command => $"> {text}",
            TranscriptKind.Answer => $"The machine: {text}",
            TranscriptKind.Figures => text.Replace(" · ", ", ", StringComparison.Ordinal),
            _ => text,
        };
    }
}
