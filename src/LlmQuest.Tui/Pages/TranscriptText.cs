using LlmQuest.Core.Engine;
using LlmQuest.Core.Text;

namespace LlmQuest.Tui.Pages;

/// <summary>A block of the transcript as it stands in a file.</summary>
internal static class TranscriptText
{
    private const string Fence = "```";

    /// <summary>As plain text: what a screen says by marks is said in words.</summary>
    public static string Plain(TranscriptEntry entry)
    {
        string text = DisplayText.Strip(entry.Text);
        return entry.Kind switch
        {
            TranscriptKind.Command => $"> {text}",
            TranscriptKind.Answer => $"The machine: {text}",
            _ => text,
        };
    }

    /// <summary>As Markdown.</summary>
    public static string Markdown(TranscriptEntry entry)
    {
        string text = DisplayText.Strip(entry.Text);
        return entry.Kind switch
        {
            TranscriptKind.Title => $"## {text}",
            TranscriptKind.Command => $"{Fence}\n> {text}\n{Fence}",
            TranscriptKind.Picture or TranscriptKind.Figures => $"{Fence}\n{text}\n{Fence}",
            TranscriptKind.Answer => string.Join('\n', text.Split('\n').Select(line => $"> {line}".TrimEnd())),
            TranscriptKind.Success => $"**{text.Replace("\n", "**\n**", StringComparison.Ordinal)}**",
            _ => text,
        };
    }
}
