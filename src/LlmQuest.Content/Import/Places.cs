using LlmQuest.Content.Markup;

namespace LlmQuest.Content.Import;

/// <summary>Places in a draft.</summary>
internal static class Places
{
    /// <summary>What must stand before a line that goes into a div: the quote signs and blanks before its fence.</summary>
    public static string Prefix(Draft draft, DivBlock div)
    {
        int start = LineStart(draft, div.Span.Start);
        return string.Concat(draft.Text[start..div.Span.Start].Select(c => c is '>' or '\t' ? c : ' '));
    }

    /// <summary>Where the line of an offset begins.</summary>
    public static int LineStart(Draft draft, int offset) => draft.Source.Start(draft.Source.At(offset).Line - 1);

    /// <summary>Where the line of an offset ends, before its line end.</summary>
    public static int LineEnd(Draft draft, int offset)
    {
        int line = draft.Source.At(offset).Line - 1;
        return draft.Source.Start(line) + draft.Source.Line(line).Length;
    }

    /// <summary>Where the line after that of an offset begins, or the end of the text.</summary>
    public static int NextLine(Draft draft, int offset)
    {
        int line = draft.Source.At(offset).Line;
        return line < draft.Source.LineCount ? draft.Source.Start(line) : draft.Text.Length;
    }
}
