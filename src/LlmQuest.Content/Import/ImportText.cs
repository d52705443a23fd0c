using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LlmQuest.Core.Text;

namespace LlmQuest.Content.Import;

/// <summary>Shows what an import did, for people and for programs.</summary>
public static class ImportText
{
    private static readonly ImportJson Written = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { Named<BlockKind>(), Named<ImportNoteKind>(), Named<ImportedKind>(), Named<ImportedState>() },
    });

    /// <summary>The report as JSON, with everything that it holds.</summary>
    public static string Json(ImportReport report) => JsonSerializer.Serialize(report, Written.ImportReport);

    /// <summary>The report as plain text.</summary>
    public static string Plain(ImportReport report)
    {
        var text = new StringBuilder();
        if (report.Error is { } error)
        {
            return Safe($"Nothing was imported. {error}\n{string.Concat(report.LostFiles.Select(lost => $"  {lost}\n"))}");
        }

        Line(text, $"Imported {report.Source} into {report.Target}.");
        foreach (ImportedFile file in report.Files.Where(file => file.Kind == ImportedKind.Stage))
        {
            Line(text, $"  {file.Name} ({Said(file.State)}): {Counts(file.In, file.Out)}");
        }

        Section(text, "Pages kept as they are", report.Files.Where(file => file.Kind == ImportedKind.Page).Select(file => $"{file.Name} ({Said(file.State)})"));
        Line(text, $"{report.Files.Count(file => file.Kind == ImportedKind.Asset)} figures and other files.");
        Section(text, "Lost", report.LostFiles.Concat(report.Files.SelectMany(file => file.Lost.Select(lost => $"{file.Name}: {lost}"))));
        Section(text, "Files that differ and were left as they are (--overwrite replaces them)", report.Left);
        Section(text, "Not taken over, because the file was left", report.Files.SelectMany(file => file.NotTaken.Select(part => $"{file.Name}: {part}")));
        Section(text, "Guesses", Notes(report, ImportNoteKind.Guess));
        Section(text, "Warnings", Notes(report, ImportNoteKind.Warning));
        Line(text, $"Needs an answer key: {report.NeedKey} challenges.");
        Section(text, "They begin at", report.Files.Where(file => file.WithoutKey.Length > 0).Select(file => $"{file.From}: lines {string.Join(", ", file.WithoutKey)}"));
        Line(text, Verdict(report));
        return Safe(text.ToString());
    }

    private static string Verdict(ImportReport report) => (report.LosesNothing, report.TakesAll) switch
    {
        (true, true) => "Nothing was lost.",
        (true, false) => "Not all was taken over, because files were left as they are; see above. To replace them, and what was changed in them, import again with --overwrite.",
        _ => "Something was lost; see above.",
    };

    private static IEnumerable<string> Notes(ImportReport report, ImportNoteKind kind) => report.Notes
        .Where(note => note.Kind == kind)
        .Select(note => note.File.Length == 0 ? note.Text : note.Line == 0 ? $"{note.File}: {note.Text}" : string.Create(CultureInfo.InvariantCulture, $"{note.File}:{note.Line}: {note.Text}"));

    private static string Counts(ImmutableSortedDictionary<BlockKind, int> before, ImmutableSortedDictionary<BlockKind, int> after)
        => string.Join(", ", Enum.GetValues<BlockKind>()
            .Where(kind => before.ContainsKey(kind) || after.ContainsKey(kind))
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{Said(kind)} {before.GetValueOrDefault(kind)}/{after.GetValueOrDefault(kind)}")));

    private static string Said(BlockKind kind) => kind switch
    {
        BlockKind.ListItem => "list items",
        BlockKind.Code => "code",
        BlockKind.Html => "HTML",
        _ => $"{kind.ToString().ToLowerInvariant()}s",
    };

    private static string Said(ImportedState state) => state.ToString().ToLowerInvariant();

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length == 0)
        {
            return;
        }

        Line(text, $"{title}:");
        foreach (string line in all)
        {
            Line(text, $"  {line.ReplaceLineEndings(" ")}");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Safe(string text) => DisplayText.Strip(text);

    private static JsonStringEnumConverter<T> Named<T>()
        where T : struct, Enum => new(JsonNamingPolicy.SnakeCaseLower);
}
