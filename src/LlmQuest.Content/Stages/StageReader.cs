using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Directives;
using LlmQuest.Content.Files;
using LlmQuest.Content.Links;
using LlmQuest.Content.Markup;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs;
using Markdig.Syntax;

namespace LlmQuest.Content.Stages;

/// <summary>Reads a stage file: Markdown with front matter and fenced divs.</summary>
internal sealed class StageReader
{
    private const int MostMinutes = 10_000;
    private static readonly string[] Known = FieldTable.Names(FieldTable.OfStage);
    private static readonly string[] OfTheWorkbench = ["source", "start", "block", "break", "date", "layout", "output", "editor_options", "subtitle", "author", "permalink", "questions", "objectives", "keypoints"];
    private readonly StageContext _context;
    private readonly MarkdownDocument _document;
    private readonly FrontMatter _front;

    private StageReader(StageContext context, MarkdownDocument document, FrontMatter front)
    {
        _context = context;
        _document = document;
        _front = front;
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

        InventoryForm form = Chosen(fields, "inventory", "before", "after") switch
        {
            "before" => InventoryForm.Before,
            "after" => InventoryForm.After,
            _ => InventoryForm.None,
        };
        var lists = new StageLists(_context, _document);
        lists.Check();
        return new Stage
        {
            Id = new StageId(_context, _front).Of(fields),
            Title = title,
            Teaching = fields.Whole("teaching", 0, MostMinutes),
            Exercises = fields.Whole("exercises", 0, MostMinutes),
            Requires = UnlockReader.Read(fields, _context),
            Grants = fields.Texts("grants"),
            Introduces = fields.Texts("introduces"),
            IsOptional = fields.Truth("optional") || form != InventoryForm.None,
            Form = form,
            IsDraft = Chosen(fields, "status", "draft", "ready") == "draft",
            Questions = lists.Texts("questions"),
            Objectives = lists.Objectives(),
            KeyPoints = lists.Texts("keypoints"),
            Scenes = new SceneReader(_context).Read([.. lists.Others]),
            At = _context.At(0),
        };
    }

    private string Chosen(YamlFields fields, string name, string one, string other)
    {
        string chosen = fields.Text(name);
        if (chosen.Length > 0 && chosen != one && chosen != other)
        {
            _context.Add(Rules.WrongValue, fields.Map[name]!.Value.Offset, name, $"{one} or {other}", chosen);
        }

        return chosen;
    }
}
