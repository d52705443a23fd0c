using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Challenges;

/// <summary>Letters to be chosen, for who has no keys: what they make stands in the input line.</summary>
internal static class LetterPad
{
    private static readonly string[] Letters = ["abcdefghijklm", "nopqrstuvwxyz", "0123456789.,'%"];
    private static readonly string[] Digits = ["0123456789.%"];

    /// <summary>The rows of the pad.</summary>
    /// <param name="beginning">What the line begins with.</param>
    /// <param name="isNumber">Whether a number is asked for.</param>
    public static IEnumerable<Row> Rows(string beginning, bool isNumber)
    {
        foreach (string letters in isNumber ? Digits : Letters)
        {
            yield return new Row([.. letters.SelectMany(letter => new[] { Key(letter.ToString(), beginning, letter.ToString()), new Part(" ") })]);
        }

        yield return Row.Of(
            Key("[space]", beginning, " "),
            new Part(" "),
            new Part("[back]", Tone.Deed) { Deed = Deeds.Erase },
            new Part(" "),
            new Part("[send]", Tone.Deed) { Deed = Deeds.Send });
    }

    private static Part Key(string text, string beginning, string typed) => new(text, Tone.Deed) { Deed = Deeds.Typing(beginning, typed) };
}
