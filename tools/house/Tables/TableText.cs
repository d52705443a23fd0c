using System.Text;

namespace LlmQuest.House.Tables;

/// <summary>Rows as a table of Markdown, its columns under each other.</summary>
internal static class TableText
{
    public static string Of(IEnumerable<Row> rows)
    {
        string[][] lines = [Row.Heads, .. rows.Select(row => row.Cells())];
        int[] widths = [.. Enumerable.Range(0, Row.Heads.Length).Select(column => lines.Max(line => line[column].Length))];
        var text = new StringBuilder();
        Append(text, lines[0], widths);
        text.Append('|').AppendJoin('|', widths.Select((width, column) => column == 0 ? " ---".PadRight(width + 2) : "--:".PadLeft(width + 1) + " ")).Append("|\n");
        foreach (string[] line in lines.Skip(1))
        {
            Append(text, line, widths);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] cells, int[] widths)
        => text.Append("| ").AppendJoin(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).Append(" |\n");
}
