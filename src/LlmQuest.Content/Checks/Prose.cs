using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Checks;

/// <summary>Walks through running text.</summary>
internal static class Prose
{
    /// <summary>The words of elements and of what is in them.</summary>
    public static string PlainOf(IEnumerable<SceneElement> elements) => PlainText.Of(BlocksOf(elements));

    /// <summary>The blocks of elements and of what is in them.</summary>
    public static IEnumerable<Block> BlocksOf(IEnumerable<SceneElement> elements)
        => elements.SelectMany(element => element is Story story ? story.Content : BlocksOf(element.Inner));

    /// <summary>What stands in code marks: spans, and the lines of blocks.</summary>
    public static IEnumerable<string> CodeOf(IEnumerable<Block> blocks) => blocks.SelectMany(CodeOf);

    private static IEnumerable<string> CodeOf(Block block) => block switch
    {
        Paragraph paragraph => CodeOf(paragraph.Content),
        Heading heading => CodeOf(heading.Content),
        ListBlock list => list.Items.SelectMany(item => CodeOf(item.Content)),
        Quote quote => CodeOf(quote.Content),
        Table table => table.Rows.SelectMany(row => row).SelectMany(cell => CodeOf(cell.Content)),
        CodeBlock code => code.Text.Split('\n'),
        _ => [],
    };

    private static IEnumerable<string> CodeOf(IEnumerable<Inline> content) => content.SelectMany(inline => inline switch
    {
        CodeSpan code => [code.Text],
        Emphasis emphasis => CodeOf(emphasis.Content),
        Link link => CodeOf(link.Content),
        _ => Enumerable.Empty<string>(),
    });
}
