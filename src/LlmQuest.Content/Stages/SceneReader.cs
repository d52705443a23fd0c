using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Markup;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;

namespace LlmQuest.Content.Stages;

/// <summary>Reads the scenes of a stage: its headings of the second level part them.</summary>
internal sealed class SceneReader(StageContext context)
{
    private const int SceneLevel = 2;
    private readonly ElementReader _elements = new(context);
    private readonly ProseReader _prose = new(context.Source);

    /// <summary>The scenes, in order.</summary>
    public ImmutableArray<Scene> Read(Block[] blocks)
    {
        var scenes = ImmutableArray.CreateBuilder<Scene>();
        int from = 0;
        while (from < blocks.Length)
        {
            HeadingBlock? heading = blocks[from] is HeadingBlock { Level: SceneLevel } cut ? cut : null;
            int next = Array.FindIndex(blocks, from + 1, block => block is HeadingBlock { Level: SceneLevel });
            int end = next < 0 ? blocks.Length : next;
            ImmutableArray<SceneElement> elements = _elements.Read(blocks[(heading is null ? from : from + 1)..end]);
            if (heading is not null || !elements.IsEmpty)
            {
                scenes.Add(Scene(heading, blocks[from], elements));
            }

            from = end;
        }

        if (scenes.Count == 0)
        {
            context.Add(Rules.EmptyStage, 0);
        }

        return scenes.ToImmutable();
    }

    // What stands before the first heading needs no id of its own: it is where one arrives.
    private Scene Scene(HeadingBlock? heading, Block first, ImmutableArray<SceneElement> elements)
    {
        int offset = first.Span.Start;
        if (heading is null)
        {
            return new Scene("", "", elements, context.At(offset));
        }

        var read = (Heading)_prose.Read(heading)!;
        string title = PlainText.Of(read).Trim();
        string id = read.Id.Length > 0
            ? context.Ids.Take(read.Id, context.IdOffset(offset, read.Id))
            : context.Ids.Mint("scene", title, offset, id => new IdEdit(HeadingEnd(heading), $" {{#{id}}}"));
        return new Scene(id, title, elements, context.At(offset));
    }

    // After the words: before closing number signs, and on the last line of an underlined heading.
    private int HeadingEnd(HeadingBlock heading)
    {
        int line = context.At(heading.Span.Start).Line - 1;
        int words = (heading.Inline?.LastChild?.Span.End + 1) ?? 0;
        return words > heading.Span.Start ? words : context.Source.Start(line) + context.Source.Line(line).TrimEnd().Length;
    }
}
