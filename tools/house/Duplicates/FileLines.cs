using LlmQuest.House.Sources;

namespace LlmQuest.House.Duplicates;

/// <summary>The lines of a file that are compared, trimmed, with their numbers in the file.</summary>
internal sealed record FileLines(SourceFile Source, string[] Texts, int[] Numbers)
{
    public static FileLines Of(SourceFile file)
    {
        (string Text, int Number)[] lines = [.. file.Lines.Select((line, index) => (Text: line.Trim(), Number: index + 1)).Where(line => Says(line.Text))];
        return new FileLines(file, [.. lines.Select(line => line.Text)], [.. lines.Select(line => line.Number)]);
    }

    private static bool Says(string line) => line.Any(char.IsLetterOrDigit) && !IsUsing(line);

    private static bool IsUsing(string line)
        => (line.StartsWith("using ", StringComparison.Ordinal) || line.StartsWith("global using ", StringComparison.Ordinal)) && !line.Contains('=') && !line.Contains('(') && line.EndsWith(';');
}
