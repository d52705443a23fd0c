using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Markup;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Prose;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;

namespace LlmQuest.Content.Stages;

/// <summary>Turns the blocks of a stage into what is read and done there.</summary>
internal sealed class ElementReader
{
    private readonly StageContext _context;
    private readonly ProseReader _prose;
    private readonly ChallengeReader _challenges;
    private readonly Stack<string> _inside = new();

    public ElementReader(StageContext context)
    {
        _context = context;
        _prose = new ProseReader(context.Source);
        _challenges = new ChallengeReader(context, _prose, this);
    }

    /// <summary>Reads blocks in order; running text between two divs is one element.</summary>
    public ImmutableArray<SceneElement> Read(IEnumerable<Block> blocks)
    {
        var elements = ImmutableArray.CreateBuilder<SceneElement>();
        List<Core.Prose.Block> story = [];
        foreach (Block block in blocks)
        {
            if (block is not DivBlock div)
            {
                AddStory(story, block);
                continue;
            }

            Flush(story, elements);
            if (Read(new Div(div, _context)) is { } element)
            {
                elements.Add(element);
            }
        }

        Flush(story, elements);
        return elements.ToImmutable();
    }

    /// <summary>Reads what is in a div, knowing that it is in it.</summary>
    public T Within<T>(Div div, Func<T> read)
    {
        _inside.Push(div.Name);
        T result = read();
        _inside.Pop();
        return result;
    }

    /// <summary>The blocks of a div as elements, its first heading apart.</summary>
    public (string Title, ImmutableArray<SceneElement> Content) ReadTitled(Div div) => Within(div, () =>
    {
        HeadingBlock? heading = div.Block.FirstOrDefault() as HeadingBlock;
        string title = heading is null ? "" : TitleOf(heading);
        return (title, Read(heading is null ? div.Block : div.Block.Skip(1)));
    });

    /// <summary>The words of a heading.</summary>
    public string TitleOf(HeadingBlock heading) => PlainText.Of(_prose.Read(heading)!).Trim();

    /// <summary>Blocks that are not divs.</summary>
    public ImmutableArray<Core.Prose.Block> Prose(IEnumerable<Block> blocks) => _prose.ReadAll(blocks.Where(block => block is not DivBlock));

    private void AddStory(List<Core.Prose.Block> story, Block block)
    {
        if (block is StrayFenceBlock)
        {
            _context.Add(Rules.StrayFence, block.Span.Start);
        }
        else if (_prose.Read(block) is { } read)
        {
            story.Add(read);
        }
    }

    private static void Flush(List<Core.Prose.Block> story, ImmutableArray<SceneElement>.Builder elements)
    {
        if (story.Count > 0)
        {
            elements.Add(new Story([.. story], story[0].At));
            story.Clear();
        }
    }

    private SceneElement? Read(Div div)
    {
        div.Check(_inside);
        return div.Name switch
        {
            "lab" => LabReader.Read(div, _context),
            "thing" => ReadThing(div),
            "exit" => ReadExit(div),
            "say" => ReadDialogue(div),
            "treasure" => new Treasure(div.Id(div["name"]), div.Required("name"), div.Required("ability"), Content(div), div.At),
            "challenge" => Within(div, () => _challenges.Read(div)),
            "instructor" => new InstructorNote(Content(div), div.At),
            _ => ReadAside(div),
        };
    }

    private Aside ReadAside(Div div)
    {
        (string title, ImmutableArray<SceneElement> content) = ReadTitled(div);
        return new Aside(div.Name, title, content, div.At);
    }

    private ImmutableArray<SceneElement> Content(Div div) => Within(div, () => Read(div.Block));

    private Thing ReadThing(Div div)
    {
        div.Required("names");
        ImmutableArray<string> names = div.Parts("names");
        return new Thing(div.Id(names.FirstOrDefault("")), names, div.Truth("portable"), Content(div), div.At);
    }

    private Exit ReadExit(Div div)
    {
        ImmutableArray<string> names = div.Parts("names");
        if (div["direction"].Length == 0 && names.IsEmpty)
        {
            _context.Add(Rules.MissingField, div.Offset, "direction\" or \"names", "the div \"exit\"", "missing");
        }

        string words = $"{(div["direction"].Length > 0 ? div["direction"] : names.FirstOrDefault(""))} exit";
        return new Exit(div.Id(words), div["direction"].ToLowerInvariant(), names, div.Required("to"), div.Parts("after"), Content(div), div.At);
    }

    private Dialogue ReadDialogue(Div div) => Within(div, () =>
    {
        // In Markdown another bullet begins another list: answers to choose once and others stand in lists of their own.
        Markdig.Syntax.ListBlock[] answers = [.. div.Block.Reverse().TakeWhile(block => block is Markdig.Syntax.ListBlock list && IsOfLinks(list)).Cast<Markdig.Syntax.ListBlock>().Reverse()];
        _context.Answers.UnionWith(answers);
        ImmutableArray<DialogueChoice> choices = [.. answers.SelectMany(list => list.OfType<ListItemBlock>().Select(item => ReadChoice(item, list.BulletType)))];
        string speaker = div.Required("who");
        string id = div.Id($"{speaker} {div.Block.Parent?.IndexOf(div.Block)}");
        return new Dialogue(id, speaker, div["opening"] != "false", Read(div.Block.Except(answers)), choices, div.At);
    });

    private bool IsOfLinks(Markdig.Syntax.ListBlock list)
        => _prose.Read(list) is Core.Prose.ListBlock read && read.Items.Any(item => item.Content is [Paragraph { Content: [Link, ..] }, ..]);

    private DialogueChoice ReadChoice(ListItemBlock item, char bullet)
    {
        Link? link = Prose(item).OfType<Paragraph>().SelectMany(paragraph => paragraph.Content).OfType<Link>().FirstOrDefault();
        SourcePosition at = _context.At(item.Span.Start);
        return link is null
            ? new DialogueChoice(PlainText.Of(Prose(item)), "", bullet == '*', at)
            : new DialogueChoice(PlainText.Of(link.Content), link.Target.TrimStart('#'), bullet == '*', at);
    }
}
