using System.Net;
using Markdig;

namespace LlmQuest.Content.Views;

/// <summary>An exercise sheet as one HTML file that needs no other, and prints well.</summary>
public static class SheetPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Makes the page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="language">Language of its words, a code such as <c>en</c>.</param>
    /// <param name="sheet">The sheet, as <see cref="ExerciseSheet"/> writes it.</param>
    public static string Of(string title, string language, string sheet) => $$"""
        <!DOCTYPE html>
        <html lang="{{WebUtility.HtmlEncode(language)}}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{WebUtility.HtmlEncode(title)}}</title>
        <style>
        body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 12pt/1.5 Georgia, serif; }
        h1, h2, h3 { font-family: sans-serif; line-height: 1.2; break-after: avoid; }
        ul { list-style: none; padding-left: 1em; }
        p, li { break-inside: avoid; overflow-wrap: anywhere; }
        @media print { body { margin: 0; max-width: none; } h2 { break-before: page; } h2:first-of-type { break-before: auto; } }
        </style>
        </head>
        <body>
        {{Markdown.ToHtml(sheet, Pipeline)}}</body>
        </html>

        """.ReplaceLineEndings("\n");
}
