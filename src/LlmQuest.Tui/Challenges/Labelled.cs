using System.Globalization;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Challenges;

/// <summary>Rows of an item with its label.</summary>
internal static class Labelled
{
    /// <summary>An item that does something; what does not fit goes on below its beginning.</summary>
    public static IEnumerable<Row> Rows(string label, string text, int width, string deed)
    {
        string[] lines = [.. TextWrapper.Wrap(DisplayText.Strip(text), Math.Max(10, width - label.Length))];
        yield return Row.Of(new Part(label + lines[0], Tone.Deed) { Deed = deed });
        foreach (string line in lines.Skip(1))
        {
            yield return Row.Of(new string(' ', label.Length) + line);
        }
    }

    /// <summary>The number behind a word, or null.</summary>
    public static int? NumberBehind(string deed, string word)
        => deed.StartsWith(word, StringComparison.Ordinal) && int.TryParse(deed.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
