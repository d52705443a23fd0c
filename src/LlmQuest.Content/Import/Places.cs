using LlmQuest.Content.Markup;
using Markdig.Syntax;

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

    /// <summary>The last character of an open div: that before whatever follows it or what it stands in.</summary>
    /// <remarks>Spans do not tell: that of code which is never closed ends with its first line.</remarks>
    public static int LastOf(Draft draft, DivBlock div)
    {
        int end = draft.Text.Length;
        for (Block at = div; at.Parent is { } parent; at = parent)
        {
            // Definitions of links are gathered in a block that stands nowhere.
            if (parent.Skip(parent.IndexOf(at) + 1).FirstOrDefault(next => next is not LinkReferenceDefinitionGroup) is { } next)
            {
                end = LineStart(draft, next.Span.Start);
                break;
            }
        }

        return Math.Max(div.Span.Start, draft.Text.AsSpan(0, end).TrimEnd().Length - 1);
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
