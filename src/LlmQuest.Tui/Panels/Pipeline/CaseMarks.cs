using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Pipeline;

/// <summary>A letter for each question, and how many there are of each.</summary>
internal static class CaseMarks
{
    private const int MarkColumns = 3;

    public static IEnumerable<Row> Rows(IReadOnlyList<LabValue> cases, int shown, Func<bool, int, string> to, int width)
    {
        if (cases.Count == 0)
        {
            yield break;
        }

        foreach (int[] line in Enumerable.Range(0, cases.Count).Chunk(Math.Max(1, width / MarkColumns)))
        {
            yield return new Row([.. line.Select(i => Mark(cases, i, shown, to))]);
        }

        string legend = string.Join(", ", Verdicts.All.Select(verdict => $"{Verdicts.Letter(verdict)} {verdict} {Read.Short(cases.Count(one => Verdicts.Of(one) == verdict))}"));
        foreach (Row row in Prose.Of(legend, width, Tone.Faint))
        {
            yield return row;
        }
    }

    private static Part Mark(IReadOnlyList<LabValue> cases, int index, int shown, Func<bool, int, string> to)
    {
        string verdict = Verdicts.Of(cases[index]);
        char letter = Verdicts.Letter(verdict);
        return new Part(index == shown ? $"[{letter}]" : $" {letter} ", Verdicts.ToneOf(verdict)) { Deed = to(true, index) };
    }
}
