using System.Collections.Immutable;
using LlmQuest.Content.Files;
using LlmQuest.Core.Prose;
using Markdig.Syntax.Inlines;
using Inline = LlmQuest.Core.Prose.Inline;

namespace LlmQuest.Content.Markup;

/// <summary>Turns the inside of a paragraph into the course's own words.</summary>
internal sealed class InlineReader(SourceText source)
{
    /// <summary>Reads all of a container.</summary>
    public ImmutableArray<Inline> Read(ContainerInline? container)
    {
        var words = ImmutableArray.CreateBuilder<Inline>();
        int skipTo = 0;
        for (Markdig.Syntax.Inlines.Inline? at = container?.FirstChild; at is not null; at = at.NextSibling)
        {
            if (at.Span.End >= skipTo || at.Span.IsEmpty)
            {
                Add(words, at, ref skipTo);
            }
        }

        return words.ToImmutable();
    }

    private void Add(ImmutableArray<Inline>.Builder words, Markdig.Syntax.Inlines.Inline inline, ref int skipTo)
    {
        switch (inline)
        {
            case LiteralInline literal:
                string text = literal.Content.ToString();
                int cut = Math.Clamp(skipTo - literal.Span.Start, 0, text.Length);
                Append(words, text[cut..]);
                break;
            case CodeInline code:
                words.Add(new CodeSpan(code.Content));
                break;
            case LineBreakInline line:
                AddBreak(words, line.IsHard);
                break;
            case HtmlInline html when html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                break;
            case HtmlInline html:
                words.Add(new RawInline(html.Tag));
                break;
            case HtmlEntityInline entity:
                Append(words, entity.Transcoded.ToString());
                break;
            case AutolinkInline link:
                words.Add(new Link([new TextRun(link.Url)], link.IsEmail ? "mailto:" + link.Url : link.Url, source.At(link.Span.Start)));
                break;
            case LinkInline { IsImage: true } image:
                words.Add(ReadImage(image, ref skipTo));
                break;
            case LinkInline link:
                words.Add(new Link(Read(link), link.Url ?? "", source.At(link.Span.Start)));
                break;
            case EmphasisInline emphasis:
                words.Add(new Emphasis(emphasis.DelimiterCount > 1, Read(emphasis)));
                break;
            case DelimiterInline delimiter:
                Append(words, delimiter.ToLiteral());
                AddAll(words, Read(delimiter));
                break;
            case ContainerInline other:
                AddAll(words, Read(other));
                break;
        }
    }

    private static void AddBreak(ImmutableArray<Inline>.Builder words, bool isHard)
    {
        if (isHard)
        {
            words.Add(new LineBreak());
        }
        else
        {
            Append(words, " ");
        }
    }

    private Image ReadImage(LinkInline image, ref int skipTo)
    {
        string caption = PlainText.Of(Read(image));
        string? alt = null;
        if (ImageAttributes.Read(source, image, out int end) is { } attributes)
        {
            alt = attributes.GetValueOrDefault("alt");
            skipTo = end;
        }

        return new Image(image.Url ?? "", caption, alt, source.At(image.Span.Start));
    }

    private static void AddAll(ImmutableArray<Inline>.Builder words, ImmutableArray<Inline> more)
    {
        foreach (Inline inline in more)
        {
            if (inline is TextRun run)
            {
                Append(words, run.Text);
            }
            else
            {
                words.Add(inline);
            }
        }
    }

    // Neighbouring words are one run.
    private static void Append(ImmutableArray<Inline>.Builder words, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (words.Count > 0 && words[^1] is TextRun last)
        {
            words[^1] = new TextRun(last.Text + text);
        }
        else
        {
            words.Add(new TextRun(text));
        }
    }
}
