using Markdig.Parsers;
using Markdig.Syntax;

namespace LlmQuest.Content.Markup;

/// <summary>Reads HTML blocks, which a fence of a div ends even without a blank line.</summary>
internal sealed class LessonHtmlParser : HtmlBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        bool mayEnd = block is HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock };
        return mayEnd && !processor.IsCodeIndent && DivParser.IsFence(processor.Line.ToString(), out _) ? BlockState.None : base.TryContinue(processor, block);
    }
}
