using System.Text;

namespace LlmQuest.Labs.Rag;

/// <summary>Reads comma-separated values as RFC 4180 has them: quotes around a cell, doubled within it.</summary>
internal static class CsvRows
{
    /// <summary>The rows, each with its cells.</summary>
    public static IReadOnlyList<string[]> Of(string text)
    {
        List<string[]> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (isQuoted)
            {
                bool isDoubled = c == '"' && i + 1 < text.Length && text[i + 1] == '"';
                if (c != '"' || isDoubled)
                {
                    cell.Append(c);
                    i += isDoubled ? 1 : 0;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == ',')
            {
                EndCell();
            }
            else if (c == '\n')
            {
                EndRow();
            }
            else if (c != '\r' && !(c == '\uFEFF' && i == 0))
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            EndRow();
        }

        return rows;

        void EndCell()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            rows.Add([.. row]);
            row.Clear();
        }
    }
}
