using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Directives;
using LlmQuest.Content.Files;
using LlmQuest.Content.Links;
using LlmQuest.Content.Markup;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Prose;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;
using ListBlock = Markdig.Syntax.ListBlock;

namespace LlmQuest.Content.Stages;

/// <summary>Reads a stage file: Markdown with front matter and fenced divs.</summary>
public sealed class StageReader
{
    private const int MostMinutes = 10_000;
    private const int SceneLevel = 2;
    private static readonly string[] Known = FieldTable.Names(FieldTable.OfStage);
    private static readonly string[] OfTheWorkbench = ["source", "start", "block", "break", "date", "layout", "output", "editor_options", "subtitle", "author", "permalink", "questions", "objectives", "keypoints"];
    private static readonly string[] Lists = ["questions", "objectives", "keypoints"];
    private readonly StageContext _context;
    private readonly MarkdownDocument _document;
    private readonly FrontMatter _front;
    private readonly ElementReader _elements;

    private StageReader(StageContext context, MarkdownDocument document, FrontMatter front)
    {
        _context = context;
        _document = document;
        _front = front;
        _elements = new ElementReader(context);
    }

    /// <summary>Reads the text of a stage file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="labs">The labs there are.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static StageReading Read(SourceText source, LabRegistry labs, Report report)
    {
        FrontMatter front = FrontMatter.Read(source, report);
        if (LessonMarkdown.Read(source, front.End, report) is not { } document)
        {
            return new StageReading(source, null, []);
        }

        var context = new StageContext(source, labs, report, new IdBook(source, report), new LabIndex(document, labs));
        Stage stage = new StageReader(context, document, front).Build();
        return new StageReading(source, stage, source.IsExact ? context.Ids.Edits : [])
        {
            Links = new LinkFinder(source).Find(document, context.Answers),
            Anchors = AnchorFinder.Find(document, source, context.Ids.All),
            IsNamed = front.IsReadable,
        };
    }

    private Stage Build()
    {
        var fields = new YamlFields(_front.Map, "the front matter", _context.Source, _context.Report, _front.IsReadable);
        fields.RefuseOthers(Known, OfTheWorkbench);
        string title = fields.Required("title");
        foreach (FencedCodeBlock code in _document.Descendants<FencedCodeBlock>().Where(code => code.ClosingFencedCharCount == 0))
        {
            _context.Add(Rules.UnclosedCode, code.Span.Start, new string(code.FencedChar, code.OpeningFencedCharCount));
        }

        foreach (DivBlock div in Lists.SelectMany(Divs))
        {
            new Div(div, _context).Check([]);
        }

        Block[] scenic = [.. _document.Where(block => !(block is DivBlock div && Lists.Contains(div.Head.Name)))];
        return new Stage
        {
            Id = StageId(fields),
            Title = title,
            Teaching = fields.Whole("teaching", 0, MostMinutes),
            Exercises = fields.Whole("exercises", 0, MostMinutes),
            Requires = UnlockReader.Read(fields, _context),
            Grants = fields.Texts("grants"),
            Introduces = fields.Texts("introduces"),
            IsOptional = fields.Truth("optional"),
            IsDraft = Status(fields),
            Questions = Texts("questions"),
            Objectives = [.. Items("objectives").Where(item => item.Content is [Paragraph, ..]).Select(Objective)],
            KeyPoints = Texts("keypoints"),
            Scenes = Scenes(scenic),
            At = _context.At(0),
        };
    }

    private string StageId(YamlFields fields)
    {
        string id = fields.Text("id");
        if (id.Length == 0)
        {
            string words = Path.GetFileNameWithoutExtension(_context.Source.File);
            id = IdBook.Slug(words.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '_'), "stage");
            WriteStageId(id);
        }
        else if (!IdBook.IsId(id))
        {
            _context.Add(Rules.BadId, fields.Map["id"]!.Value.Offset, id);
        }

        return id;
    }

    // In front matter that cannot be read an id may stand already.
    private void WriteStageId(string id)
    {
        if (_front.End == 0)
        {
            _context.Ids.Write("stage", id, 0, new IdEdit(0, $"---{LineEnd}id: {id}{LineEnd}---{LineEnd}"));
        }
        else if (_front.IsReadable)
        {
            _context.Ids.Write("stage", id, 0, new IdEdit(_front.First, $"id: {id}{LineEnd}"));
        }
    }

    private string LineEnd => _context.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private bool Status(YamlFields fields)
    {
        string status = fields.Text("status");
        if (status is not ("" or "draft" or "ready"))
        {
            _context.Add(Rules.WrongValue, fields.Map["status"]!.Value.Offset, "status", "draft or ready", status);
        }

        return status == "draft";
    }

    private ImmutableArray<Scene> Scenes(Block[] blocks)
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
            _context.Add(Rules.EmptyStage, 0);
        }

        return scenes.ToImmutable();
    }

    // What stands before the first heading needs no id of its own: it is where one arrives.
    private Scene Scene(HeadingBlock? heading, Block first, ImmutableArray<SceneElement> elements)
    {
        int offset = first.Span.Start;
        if (heading is null)
        {
            return new Scene("", "", elements, _context.At(offset));
        }

        var read = (Heading)new ProseReader(_context.Source).Read(heading)!;
        string title = PlainText.Of(read).Trim();
        string id = read.Id.Length > 0
            ? _context.Ids.Take(read.Id, _context.IdOffset(offset, read.Id))
            : _context.Ids.Mint("scene", title, offset, id => new IdEdit(HeadingEnd(heading), $" {{#{id}}}"));
        return new Scene(id, title, elements, _context.At(offset));
    }

    // After the words: before closing number signs, and on the last line of an underlined heading.
    private int HeadingEnd(HeadingBlock heading)
    {
        int line = _context.At(heading.Span.Start).Line - 1;
        int words = (heading.Inline?.LastChild?.Span.End + 1) ?? 0;
        return words > heading.Span.Start ? words : _context.Source.Start(line) + _context.Source.Line(line).TrimEnd().Length;
    }

    private IEnumerable<ListItem> Items(string name)
        => Divs(name).SelectMany(div => div.OfType<ListBlock>()).SelectMany(list => ((Core.Prose.ListBlock)new ProseReader(_context.Source).Read(list)!).Items);

    private ImmutableArray<string> Texts(string name) => [.. Items(name).Select(item => PlainText.Of(item.Content))];

    private IEnumerable<DivBlock> Divs(string name) => _document.OfType<DivBlock>().Where(div => div.Head.Name == name);

    private Objective Objective(ListItem item)
    {
        string text = PlainText.Of(item.Content);
        string id = item.Attributes.GetValueOrDefault(AttributeText.Id, "");
        int offset = _context.Source.Offset(item.At);

        // An id can be written after words only, not into a table or code.
        id = id.Length > 0
            ? _context.Ids.Take(id, _context.IdOffset(offset, id))
            : item.Content is not [Paragraph, ..] ? "" : _context.Ids.Mint("objective", text, offset, minted => new IdEdit(ParagraphEnd(offset), $" {{#{minted}}}"));
        return new Objective(id, text, item.At);
    }

    private int ParagraphEnd(int offset)
    {
        ParagraphBlock? paragraph = _document.Descendants<ParagraphBlock>().FirstOrDefault(block => block.Span.Start == offset);
        string text = _context.Source.Text;
        int end = Math.Clamp((paragraph?.Span.End ?? offset) + 1, offset, text.Length);
        return offset + text.AsSpan(offset, end - offset).TrimEnd().Length;
    }
}
