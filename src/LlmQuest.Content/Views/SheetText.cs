using System.Text;
using LlmQuest.Core.Text;

namespace LlmQuest.Content.Views;

/// <summary>Writes words into Markdown so that they stay words: nothing in them becomes markup, HTML or a link.</summary>
internal static class SheetText
{
    /// <summary>Words within a line; line ends become blanks.</summary>
    public static string Line(string text) => Escaped(string.Join(' ', DisplayText.Strip(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Words of several paragraphs; each line is broken where it was.</summary>
    public static string Paragraphs(string text)
        => string.Join("\n\n", text.ReplaceLineEndings("\n").Split("\n\n").Select(Broken).Where(paragraph => paragraph.Length > 0));

    private static string Broken(string paragraph) => string.Join("\\\n", paragraph.Split('\n').Select(Line).Where(line => line.Length > 0));

    private static string Escaped(string text)
    {
        var made = new StringBuilder(text.Length + 16);
        foreach (char letter in text)
        {
            made.Append(char.IsAscii(letter) && (char.IsPunctuation(letter) || char.IsSymbol(letter)) ? "\\" : "").Append(letter);
        }

        return made.ToString();
    }
}
