using System.Text;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Import;

/// <summary>Gathers the files of a course that is imported.</summary>
internal sealed class CourseParts(SourceFolder folder)
{
    private static readonly string[] TextEndings = [".md", ".rmd", ".qmd", ".txt"];
    private static readonly string[] FigureEndings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"];
    private readonly List<PlannedFile> _files = [];
    private readonly List<ImportNote> _notes = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stageIds = new(StringComparer.Ordinal);

    public IReadOnlyList<PlannedFile> Files => _files;

    public IReadOnlyList<ImportNote> Notes => _notes;

    public static bool IsText(string name) => TextEndings.Contains(Path.GetExtension(name).ToLowerInvariant());

    public void Note(ImportNoteKind kind, string file, string text) => _notes.Add(new ImportNote(kind, file, 0, text));

    public void Add(PlannedFile file)
    {
        if (_names.Add(file.Name))
        {
            _files.Add(file);
        }
    }

    /// <summary>Adds an episode as a stage.</summary>
    /// <returns>Whether it could be read.</returns>
    public bool AddStage(string from, string name, string shared)
    {
        if (folder.Read(from) is not { } bytes)
        {
            return false;
        }

        if (bytes.Length > LessonFile.LargestBytes)
        {
            folder.Lose(from, "it is larger than 512 KB");
            return false;
        }

        if (TextBytes.Utf8(bytes) is not { } utf8)
        {
            folder.Lose(from, "it is no text in UTF-8; save it as UTF-8 in your editor and import it again");
            return false;
        }

        if (utf8 != bytes)
        {
            Note(ImportNoteKind.Guess, from, "The file begins with a mark of UTF-16 or UTF-32; it was read as such, and the stage is UTF-8.");
        }

        if (EpisodeImport.Convert(from, Decoded(from, utf8), shared, _stageIds) is not { } stage)
        {
            folder.Lose(from, "it is nested too deep, or has a paragraph of more than 16 KB");
            return false;
        }

        _notes.AddRange(stage.Notes);
        Add(new PlannedFile(name, from, ImportedKind.Stage, Encoding.UTF8.GetBytes(stage.Text)) { In = stage.In, Out = stage.Out, Lost = stage.Lost, WithoutKey = stage.WithoutKey, Origins = stage.Origins });
        return true;
    }

    /// <summary>Adds a file as it is.</summary>
    /// <param name="from">The file within the source.</param>
    /// <param name="name">Its name in the course; the same when it is not given.</param>
    public void AddCopy(string from, string? name = null)
    {
        if (_names.Contains(name ?? from) || folder.Read(from) is not { } bytes)
        {
            return;
        }

        var file = new PlannedFile(name ?? from, from, IsText(from) ? ImportedKind.Page : ImportedKind.Asset, bytes);
        BlockTally? blocks = file.Kind == ImportedKind.Page ? LeftFile.Count(from, bytes) : null;
        Add(blocks is null ? file : file with { In = blocks.Counts, Out = blocks.Counts });
    }

    /// <summary>Adds the files of the source that the texts gathered so far lead to.</summary>
    /// <param name="assets">Folders in which the Workbench finds files besides the one of the text.</param>
    public void AddLinked(IReadOnlyList<string> assets)
    {
        foreach (PlannedFile file in _files.Where(file => file.Kind is ImportedKind.Stage or ImportedKind.Page && file.Bytes.Length <= LessonFile.LargestBytes).ToArray())
        {
            foreach (string url in LinkedFiles.In(Encoding.UTF8.GetString(TextBytes.Utf8(file.Bytes.ToArray()) ?? [])))
            {
                AddLinked(file, url, assets);
            }
        }
    }

    private void AddLinked(PlannedFile file, string url, IReadOnlyList<string> assets)
    {
        string wanted = LinkedFiles.Joined(file.Name, url);
        if (wanted.Length == 0 || _names.Contains(wanted))
        {
            return;
        }

        string? found = new[] { LinkedFiles.Joined(file.From, url) }
            .Concat(IsText(url) ? [] : assets.Select(asset => LinkedFiles.Joined($"{asset}/page", url)))
            .FirstOrDefault(name => name.Length > 0 && folder.HasFile(name));
        if (found is not null)
        {
            AddCopy(found, wanted);
        }
        else if (FigureEndings.Contains(Path.GetExtension(url).ToLowerInvariant()))
        {
            Note(ImportNoteKind.Warning, file.From, $"The figure \"{url}\" is not there; its place and its words are kept.");
        }
    }

    private string Decoded(string name, byte[] bytes)
    {
        var report = new Report();
        string text = LessonFile.Decode(name, bytes, report).Text;
        foreach (Diagnostic odd in report.Found.Where(found => found.Code == Rules.ForbiddenCharacter.Code))
        {
            _notes.Add(new ImportNote(ImportNoteKind.Warning, name, odd.Line, $"{odd.Code}: {odd.Message} {odd.Fix}"));
        }

        if (report.Found.FirstOrDefault(found => found.Code == Rules.NotUtf8.Code) is not { } broken)
        {
            return text;
        }

        _notes.Add(new ImportNote(ImportNoteKind.Guess, name, broken.Line, "The file is not UTF-8 from here on; it was read as Latin-1."));
        return Encoding.Latin1.GetString(bytes);
    }
}
