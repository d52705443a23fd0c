using Markdig.Parsers;
using Markdig.Syntax;

namespace LlmQuest.Content.Markup;

/// <summary>Reads fenced divs by Pandoc's rule: a closing fence closes the innermost open div, whatever its length.</summary>
internal sealed class DivParser : BlockParser
{
    private const int FewestColons = 3;

    public DivParser() => OpeningCharacters = [':'];

    /// <summary>Whether a line is a fence: at most three blanks, then at least three colons.</summary>
    public static bool IsFence(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> text = line.TrimStart(' ');
        ReadOnlySpan<char> after = text.TrimStart(':');
        rest = after.Trim();
        return line.Length - text.Length < 4 && text.Length - after.Length >= FewestColons;
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !IsFence(processor.Line.ToString(), out ReadOnlySpan<char> rest))
        {
            return BlockState.None;
        }

        int start = processor.Start;
        var span = new SourceSpan(start, processor.Line.End);
        if (rest.IsEmpty)
        {
            processor.NewBlocks.Push(new StrayFenceBlock(this) { Column = processor.Column, Span = span });
            return BlockState.BreakDiscard;
        }

        string line = processor.Line.ToString();
        int headAt = line.Length - line.TrimStart(':', ' ', '\t').Length;
        processor.NewBlocks.Push(new DivBlock(this, DivHead.Read(line[headAt..]), start + headAt) { Column = processor.Column, Span = span });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var div = (DivBlock)block;
        bool isCloser = !processor.IsCodeIndent && IsFence(processor.Line.ToString(), out ReadOnlySpan<char> rest) && rest.IsEmpty;
        if (!isCloser || HoldsOpenDivOrCode(processor, div))
        {
            // What is inside counts its own indentation.
            processor.GoToColumn(processor.ColumnBeforeIndent);
            return BlockState.Continue;
        }

        div.IsClosed = true;
        div.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    // Markdig marks every block closed while it goes through a line: only the processor knows.
    private static bool HoldsOpenDivOrCode(BlockProcessor processor, DivBlock div)
    {
        for (Block? at = div.LastChild; at is not null && processor.IsOpen(at); at = (at as ContainerBlock)?.LastChild)
        {
            if (at is DivBlock or FencedCodeBlock or HtmlBlock { Type: not (HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock) })
            {
                return true;
            }
        }

        return false;
    }
}
