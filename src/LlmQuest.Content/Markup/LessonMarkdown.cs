using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LlmQuest.Content.Markup;

/// <summary>Reads the Markdown of a lesson, divs included, once it is known to be harmless.</summary>
internal static class LessonMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="from">Offset after the front matter.</param>
    /// <param name="report">Takes what is wrong.</param>
    /// <returns>The document, with offsets of the whole file; null when it must not be read.</returns>
    public static MarkdownDocument? Read(SourceText source, int from, Report report)
    {
        if (!MarkdownGuard.Allows(source, from, report))
        {
            return null;
        }

        // Blanks in the place of the front matter keep every offset true.
        string text = from == 0 ? source.Text : string.Concat(new string(' ', from - 1), "\n", source.Text.AsSpan(from));
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own depth limit, for nesting that the guard does not count.
            report.Add(Rules.NestedTooDeep, source.At(from));
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables();
        builder.BlockParsers.Insert(0, new DivParser());
        builder.BlockParsers.Replace<HtmlBlockParser>(new LessonHtmlParser());
        return builder.Build();
    }
}
