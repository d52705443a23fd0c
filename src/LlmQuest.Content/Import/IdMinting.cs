using System.Globalization;
using System.Text.RegularExpressions;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Import;

/// <summary>Writes the ids that the reader of stages mints, and mends those that stand twice or have the wrong form.</summary>
internal static partial class IdMinting
{
    private const int MostRounds = 50;

    /// <summary>Writes the ids, and reads the stage as it will be read.</summary>
    /// <returns>What is still wrong with it.</returns>
    public static IReadOnlyList<Diagnostic> Write(Draft draft)
    {
        for (int i = 0; ; i++)
        {
            var report = new Report();
            StageReading reading = StageReader.Read(draft.Source, DeclaredLabs.Registry, report);
            List<TextEdit> edits = [.. reading.Edits.Select(edit => TextEdit.Insert(edit.Offset, edit.Text))];
            if (edits.Count == 0 && i < MostRounds && Mended(draft, report) is { } mended)
            {
                edits.Add(mended);
            }

            if (edits.Count == 0 || i == MostRounds)
            {
                return report.Sorted();
            }

            draft.Apply(edits);
        }
    }

    private static TextEdit? Mended(Draft draft, Report report)
    {
        foreach (Diagnostic fault in report.Found.Where(found => found.Code == Rules.DuplicateId.Code || found.Code == Rules.BadId.Code))
        {
            int offset = draft.Source.Start(fault.Line - 1);
            if (offset >= draft.BodyStart && Braces().Match(draft.Text, offset) is { Success: true } match)
            {
                Group id = match.Groups["id"];
                string better = Unused(draft.Source, IdBook.Slug(id.Value, "part"));
                draft.Guess(id.Index, fault.Code == Rules.DuplicateId.Code
                    ? $"The id \"{id.Value}\" stands twice; this one is now \"{better}\". Look whether links meant it."
                    : $"\"{id.Value}\" cannot be an id; it is now \"{better}\". Look whether links meant it.");
                return new TextEdit(id.Index, id.Length, better);
            }
        }

        return null;
    }

    private static string Unused(SourceText source, string stem)
    {
        string id = stem;
        for (int i = 2; source.Text.Contains($"#{id}", StringComparison.Ordinal); i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}");
        }

        return id;
    }

    [GeneratedRegex(@"\{[^{}\n]*#(?<id>[^\s{}]+)[^{}\n]*\}")]
    private static partial Regex Braces();
}
