using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LlmQuest.Core.Text;

namespace LlmQuest.Boards;

/// <summary>Rows as comma-separated values (RFC 4180). What a spreadsheet would take for a formula is made a text.</summary>
internal static class CsvTable
{
    /// <summary>Writes the rows.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rows">The rows, the heads first.</param>
    public static void Write(TextWriter output, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, InjectionEscapeCharacter = '\'' }, leaveOpen: true);
        foreach (IReadOnlyList<string> row in rows)
        {
            foreach (string cell in row)
            {
                csv.WriteField(DisplayText.Strip(cell));
            }

            csv.NextRecord();
        }
    }
}
