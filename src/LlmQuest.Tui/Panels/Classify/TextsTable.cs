using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Classify;

/// <summary>A row for each text; opened, it tells all of its labels.</summary>
internal static class TextsTable
{
    private const int First = 10;
    private const int BarColumns = 8;
    private const int LabelColumns = 14;
    private const int TextColumns = 200;
    private const string Name = "texts";

    public static IEnumerable<Row> Rows(IReadOnlyList<SortedText> texts, Folds folds, int width)
    {
        var grid = new PanelGrid("", "", "by score", "~>share", "~", "written", "~counting", "text");
        foreach (SortedText text in folds.First(Name, texts, First))
        {
            string fold = string.Create(CultureInfo.InvariantCulture, $"text {text.Number}");
            double? share = text.Scored is not null && text.Scores.ContainsKey(text.Scored) ? text.ShareOf(text.Scored) : null;
            grid.Add(
                folds.Mark(fold),
                Verdict(text),
                Label(text.Scored),
                new Part(share is { } shown ? Told.Percent(shown) : ""),
                new Part(share is { } full ? Bar.Of(full, BarColumns).TrimEnd() : ""),
                Label(text.Written is "" ? "no label" : text.Written),
                Label(text.Counted),
                new Part(Prose.Head(text.Text, TextColumns)));
            grid.Under(folds.IsOpen(fold) ? Opened(text, width) : []);
        }

        return [.. grid.Rows(width), .. folds.Others(Name, texts.Count, First, "text")];
    }

    private static Part Verdict(SortedText text) => text.IsRight switch
    {
        true => new Part("right", Tone.Good),
        false => new Part("wrong", Tone.Bad),
        _ => new Part(text.Known is null ? "?" : ""),
    };

    private static IEnumerable<Row> Opened(SortedText text, int width)
    {
        const string Before = "    ";
        string known = text.Known is null ? "Its label is not known." : $"Known: {text.Known}.";
        string lead = text.Lead is { } nats ? $" The first label leads by {nats.ToString("0.0", CultureInfo.InvariantCulture)} nats." : "";
        string wrote = text.Wrote is null ? "" : $"It wrote \"{text.Wrote}\"{(text.Written is "" ? ", which is no label" : "")}.";
        string counting = text.Counted is null ? "" : $"By counting words: {text.Counted}{string.Concat(text.CountedProbabilities.OrderByDescending(one => one.Value).Select(one => $", {one.Key} {Told.Percent(one.Value)}"))}; {Words(text)}";
        return
        [
            .. Prose.Of(text.Text, width, before: Before),
            .. Prose.Of(known + lead, width, before: Before),
            .. Labels(text).Rows(width - Before.Length).Select(row => new Row([new Part(Before), .. row.Parts])),
            .. new[] { wrote, counting }.Where(line => line.Length > 0).SelectMany(line => Prose.Of(line, width, before: Before)),
        ];
    }

    private static PanelGrid Labels(SortedText text)
    {
        var grid = new PanelGrid("label", ">log-probability", text.Calibrated.Count > 0 ? ">calibrated" : "", ">share", "~");
        foreach (string label in text.Scores.OrderByDescending(score => score.Value).Select(score => score.Key))
        {
            double share = text.ShareOf(label);
            grid.Add(
                Prose.Head(label, 2 * LabelColumns),
                text.LogProbabilities.TryGetValue(label, out double nats) ? $"{Shares.Two(nats)} nats" : "",
                text.Calibrated.TryGetValue(label, out double score) ? $"{Shares.Two(score)} nats" : "",
                Told.Percent(share),
                Bar.Of(share, BarColumns).TrimEnd());
        }

        return grid;
    }

    private static string Words(SortedText text)
        => text.Words.Count == 0 ? "it knew none of its words." : $"it knew {Quantity.Of(text.Words.Count, "word")}: {string.Join(", ", text.Words.OrderByDescending(word => word.Value).Select(word => $"{word.Key} {Shares.Signed(word.Value)} nats"))}.";

    private static Part Label(string? label) => new(Prose.Head(label, LabelColumns));
}
