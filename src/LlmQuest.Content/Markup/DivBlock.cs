using Markdig.Parsers;
using Markdig.Syntax;

namespace LlmQuest.Content.Markup;

/// <summary>A fenced div in a Markdig document.</summary>
internal sealed class DivBlock(BlockParser parser, DivHead head, int headOffset) : ContainerBlock(parser)
{
    public DivHead Head { get; } = head;

    /// <summary>Offset in the file at which the head begins, after the colons and blanks.</summary>
    public int HeadOffset { get; } = headOffset;

    /// <summary>Whether a closing fence was met.</summary>
    public bool IsClosed { get; set; }
}
