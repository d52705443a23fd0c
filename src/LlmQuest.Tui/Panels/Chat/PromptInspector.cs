using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Chat;

/// <summary>The exact prompt part by part: who wrote each, how many tokens it has, which tokens are the template's own; then what was left out.</summary>
internal static class PromptInspector
{
    private const char Special = '◆';
    private const int NameColumns = 11;
    private const int TokenColumns = 4;

    /// <summary>The rows.</summary>
    public static IEnumerable<Row> Rows(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> parts = experiment.List("origins");
        return
        [
            .. parts.Count == 0 ? Lines.Of("No prompt is kept of it.", width, Tone.Faint) : Lines.Of("the exact prompt, with who wrote each part and its tokens:", width, Tone.Heading),
            .. parts.SelectMany(part => Part(part, ' ', int.MaxValue, width)),
            .. parts.Count == 0 ? [] : Lines.Of($"{Special} marks a token of the template; what is typed never becomes one", width, Tone.Faint),
            .. Difference(experiment, width),
        ];
    }

    private static IEnumerable<Row> Difference(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> changes = experiment.List("prompt_difference");
        if (changes.Count == 0)
        {
            return [];
        }

        double dropped = changes.Where(part => part.Field("change")?.Text == "dropped").Sum(part => part.NumberOf("tokens"));
        return
        [
            .. Lines.Of($"left out of the prompt (-): {Read.Short(dropped)} of {Read.Short(experiment.Number("tokens_before"))} tokens; the model does not see them:", width, Tone.Heading),
            .. changes.SelectMany(part => part.Field("change")?.Text switch
            {
                "dropped" => Part(part, '-', int.MaxValue, width),
                "added" => Part(part, '+', int.MaxValue, width),
                _ => Part(part, ' ', 1, width),
            }),
        ];
    }

    private static IEnumerable<Row> Part(LabValue part, char change, int mostLines, int width)
    {
        string origin = part.Field("origin")?.Text ?? "?";
        (string _, char sign, Tone tone) = ContextUse.Origins.Append((Name: origin, Sign: '?', Tone: Tone.Normal)).First(known => known.Name == origin);
        string text = (part.Field("text")?.Text ?? "").Replace("\n", "↵\n", StringComparison.Ordinal);
        string marked = origin == "template" ? text.Replace("<|", $"{Special}<|", StringComparison.Ordinal) : text;
        string label = $"{change}{sign} {Cells.Pad(Cells.Fit(Glyphs.Line(origin), NameColumns - 3), NameColumns - 3)}{Cells.PadLeft(Read.Short(part.NumberOf("tokens")), TokenColumns)} ";
        int columns = Cells.Of(label);
        string[] lines = [.. Wrapped.Lines(marked, Math.Max(10, width - columns - 3))];
        lines = lines is [_, .., ""] ? lines[..^1] : lines;
        foreach ((int i, string line) in lines.Take(mostLines).Index())
        {
            string more = i == mostLines - 1 && lines.Length > mostLines ? " …" : "";
            yield return new Row([new Part(i == 0 ? label : change + new string(' ', columns - 1), Tone.Faint), new Part("|", Tone.Faint), .. Tokens(line, tone), new Part(more, Tone.Faint)]);
        }
    }

    // From each mark to the end of its token.
    private static IEnumerable<Part> Tokens(string line, Tone tone)
    {
        int at = 0;
        while (line.IndexOf(Special, at) is var mark && mark >= 0)
        {
            int close = line.IndexOf("|>", mark, StringComparison.Ordinal);
            int end = close < 0 ? line.Length : close + 2;
            yield return new Part(line[at..mark], tone);
            yield return new Part(line[mark..end], Tone.Strong);
            at = end;
        }

        yield return new Part(line[at..], tone);
    }
}
