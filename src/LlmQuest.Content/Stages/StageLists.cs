using System.Collections.Immutable;
using LlmQuest.Content.Markup;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;
using ListBlock = Markdig.Syntax.ListBlock;

namespace LlmQuest.Content.Stages;

/// <summary>Reads the lists of a stage: its questions, objectives and key points, each in a div of its own.</summary>
internal sealed class StageLists(StageContext context, MarkdownDocument document)
{
    private static readonly string[] Names = ["questions", "objectives", "keypoints"];
    private readonly ProseReader _prose = new(context.Source);

    /// <summary>What is not one of the lists, in order.</summary>
    public IEnumerable<Block> Others => document.Where(block => !(block is DivBlock div && Names.Contains(div.Head.Name)));

    /// <summary>Reports what is wrong with the divs.</summary>
    public void Check()
    {
        foreach (DivBlock div in Names.SelectMany(Divs))
        {
            new Div(div, context).Check([]);
        }
    }

    /// <summary>What a learner is to be able to do.</summary>
    public ImmutableArray<Objective> Objectives() => [.. Items("objectives").Where(item => item.Content is [Paragraph, ..]).Select(Objective)];

    private IEnumerable<ListItem> Items(string name)
        => Divs(name).SelectMany(div => div.OfType<ListBlock>()).SelectMany(list => ((Core.Prose.ListBlock)_prose.Read(list)!).Items);

    /// <summary>The words of each item of a list.</summary>
    public ImmutableArray<string> Texts(string name) => [.. Items(name).Select(item => PlainText.Of(item.Content))];

    private IEnumerable<DivBlock> Divs(string name) => document.OfType<DivBlock>().Where(div => div.Head.Name == name);

    private Objective Objective(ListItem item)
    {
        string text = PlainText.Of(item.Content);
        string id = item.Attributes.GetValueOrDefault(AttributeText.Id, "");
        int offset = context.Source.Offset(item.At);

        // An id can be written after words only, not into a table or code.
        id = id.Length > 0
            ? context.Ids.Take(id, context.IdOffset(offset, id))
            : item.Content is not [Paragraph, ..] ? "" : context.Ids.Mint("objective", text, offset, minted => new IdEdit(ParagraphEnd(offset), $" {{#{minted}}}"));
        return new Objective(id, text, item.At);
    }

    private int ParagraphEnd(int offset)
    {
        ParagraphBlock? paragraph = document.Descendants<ParagraphBlock>().FirstOrDefault(block => block.Span.Start == offset);
        string text = context.Source.Text;
        int end = Math.Clamp((paragraph?.Span.End ?? offset) + 1, offset, text.Length);
        return offset + text.AsSpan(offset, end - offset).TrimEnd().Length;
    }
}
