using System.Collections.Immutable;
using System.Text;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Markup;
using LlmQuest.Content.Stages;
using Markdig.Syntax;

namespace LlmQuest.Content.Import;

/// <summary>The text of an episode while it becomes a stage; it knows the line of the original for each of its lines.</summary>
internal sealed class Draft
{
    private readonly List<ImportNote> _notes = [];
    private readonly List<string> _added = [];
    private readonly string _name;
    private int[] _origins;

    /// <param name="name">The file within the source.</param>
    /// <param name="text">Its text.</param>
    public Draft(string name, string text)
    {
        _name = name;
        Source = new SourceText(name, text);
        _origins = [.. Enumerable.Range(1, Source.LineCount)];
    }

    public SourceText Source { get; private set; }

    public string Text => Source.Text;

    public IReadOnlyList<ImportNote> Notes => _notes;

    /// <summary>Markdown that was put in and is not in the original.</summary>
    public IReadOnlyList<string> Added => _added;

    /// <summary>Lines of challenges that nothing in the file lets grade.</summary>
    public List<int> WithoutKey { get; } = [];

    /// <summary>For each line of the text the line of the original, from 1.</summary>
    public ImmutableArray<int> Origins => [.. _origins];

    public string LineEnd => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Offset of the first character after the front matter.</summary>
    public int BodyStart => FrontMatter.Read(Source, new Report()).End;

    public MarkdownDocument? Parse() => LessonMarkdown.Read(Source, BodyStart, new Report());

    /// <summary>The line of the original, from 1.</summary>
    public int LineAt(int offset) => _origins[Source.At(offset).Line - 1];

    public void Guess(int offset, string text) => Note(ImportNoteKind.Guess, LineAt(offset), text);

    public void Warn(int offset, string text) => Note(ImportNoteKind.Warning, LineAt(offset), text);

    /// <summary>Notes something about a line of the original.</summary>
    public void Note(ImportNoteKind kind, int line, string text)
    {
        var note = new ImportNote(kind, _name, line, text);
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }

    public void Adds(string markdown) => _added.Add(markdown);

    /// <summary>Changes the text; the edits do not overlap.</summary>
    public void Apply(IReadOnlyCollection<TextEdit> edits)
    {
        if (edits.Count == 0)
        {
            return;
        }

        var text = new StringBuilder(Text.Length + 256);
        List<(int New, int Old, bool Moves)> pieces = [];
        int from = 0;
        foreach (TextEdit edit in edits.OrderBy(edit => edit.Offset))
        {
            pieces.Add((text.Length, from, true));
            text.Append(Text, from, edit.Offset - from);
            pieces.Add((text.Length, edit.From < 0 ? edit.Offset : edit.From, edit.From >= 0));
            text.Append(edit.Text);
            from = edit.Offset + edit.Length;
        }

        pieces.Add((text.Length, from, true));
        text.Append(Text, from, Text.Length - from);
        Replace(text.ToString(), pieces);
    }

    /// <summary>Changes the text, unless the change does not help.</summary>
    /// <returns>Whether it was changed.</returns>
    public bool TryApply(IReadOnlyCollection<TextEdit> edits, Func<MarkdownDocument, bool> helps)
    {
        (SourceText source, int[] origins) = (Source, _origins);
        Apply(edits);
        if (Parse() is { } document && helps(document))
        {
            return true;
        }

        (Source, _origins) = (source, origins);
        return false;
    }

    private void Replace(string text, List<(int New, int Old, bool Moves)> pieces)
    {
        var source = new SourceText(_name, text);
        int[] origins = new int[source.LineCount];
        int piece = 0;
        for (int line = 0; line < origins.Length; line++)
        {
            int start = source.Start(line);
            while (piece + 1 < pieces.Count && pieces[piece + 1].New <= start)
            {
                piece++;
            }

            (int at, int old, bool moves) = pieces[piece];
            origins[line] = LineAt(moves ? old + start - at : old);
        }

        (Source, _origins) = (source, origins);
    }
}
