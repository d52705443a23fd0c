using System.Globalization;
using System.Net;
using System.Text;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Quality;

namespace LlmQuest.Reports.Forms;

/// <summary>The board as one HTML page: no script, nothing from elsewhere, and whatever learners typed is text in it.</summary>
public static class BoardPage
{
    private const string Style = """
        body{font:14px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1a1a1a;background:#fff}
        h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
        table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}td.c{text-align:center}
        .passed{background:#d7efd9}.begun{background:#fdf0c4}.stuck{background:#f8d0cc;font-weight:bold}.note{color:#555}
        pre{background:#f4f4f4;padding:.5rem;white-space:pre-wrap;margin:.25rem 0}
        .warn{border:2px solid #b00;padding:.5rem}
        @media print{body{margin:0;max-width:none;font-size:10pt}h2{break-after:avoid}tr,pre{break-inside:avoid}thead{display:table-header-group}.passed,.begun,.stuck{print-color-adjust:exact}}
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="board">The board.</param>
    /// <param name="problems">What was wrong with files, a sentence each.</param>
    /// <param name="inventory">The inventory; null where there is none.</param>
    public static string Of(ClassBoard board, IEnumerable<string> problems, Inventory? inventory)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{Text(board.Course.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        string[] head = [.. BoardText.Head(board)];
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Text(head[0])}</h1>\n");
        Array.ForEach(head[1..], line => Paragraph(page, line, line.StartsWith("SIMULATED", StringComparison.Ordinal) ? "warn" : "note"));
        foreach (string problem in problems)
        {
            Paragraph(page, problem, "warn");
        }

        Roster(page, board);
        Stages(page, board);
        Challenges(page, board);
        Misconceptions(page, board);
        Compared(page, inventory);
        Strange(page, board);
        Remarks(page, board);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Roster(StringBuilder page, ClassBoard board)
    {
        Heading(page, "Who is where");
        Paragraph(page, Words.Legend, "note");
        Table(
            page,
            ["Learner", .. board.Course.Stages.Select(stage => stage.Title), "Done", "First try", "Active", "Stuck at"],
            board.Learners.Select(learner => (IEnumerable<string>)
            [
                Cell(learner.Tally.Called + (learner.IsQuiet ? " (quiet for a week)" : "")),
                .. learner.Cells.Select(cell => $"<td class=\"c {Words.Name(cell).Replace(' ', '-')}\" title=\"{Words.Name(cell)}\">{Words.Symbol(cell)}</td>"),
                Number(learner.Done.ToString(CultureInfo.InvariantCulture)),
                Number(Words.Of(learner.FirstTry)),
                Number(Words.Minutes(learner.Tally.Active.TotalMinutes)),
                Cell(learner.Stuck is { } stuck ? $"{stuck.Challenge} ({Quantity.Of(stuck.Missed, "attempt", "missed")})" : ""),
            ]));
    }

    private static void Stages(StringBuilder page, ClassBoard board)
    {
        Heading(page, "How far the class is");
        Paragraph(page, "Minutes at the keyboard: gaps of more than ten minutes are pauses. Hints and reveals: of the challenges that were tried there.", "note");
        Table(
            page,
            ["Stage", "Entered", "Passed", "Here", "Stuck", "Median", "Half of them", "By the author", "Hints", "Reveals", "Entered, passed in the last week"],
            board.Stages.Select(stage => (IEnumerable<string>)
            [
                Cell(stage.Stage.Title),
                .. new[] { stage.Entered, stage.Passed, stage.Here, stage.Stuck }.Select(count => Number(count.ToString(CultureInfo.InvariantCulture))),
                Number(Words.Minutes(stage.Time.Median)),
                Number(stage.Time.Count == 0 ? "-" : FormattableString.Invariant($"{stage.Time.Low:0}-{stage.Time.High:0}")),
                Number(stage.Stage.Minutes is { } minutes ? Words.Minutes(minutes) : "-"),
                Number($"{Words.Of(stage.Hinted)} ({Words.Percent(stage.Hinted.Value)})"),
                Number($"{Words.Of(stage.Revealed)} ({Words.Percent(stage.Revealed.Value)})"),
                Number($"{stage.EnteredLately}, {stage.PassedLately}"),
            ]));
    }

    private static void Challenges(StringBuilder page, ClassBoard board)
    {
        Heading(page, "Challenges, the hardest first");
        Paragraph(page, $"By first attempts without help; at least {ChallengeFigures.Few} of them, or nothing is said. The interval holds the share of many more such learners, 95 times in 100.", "note");
        Table(
            page,
            ["Challenge", "First try", "95% interval", "Hints", "Reveals", "Median", "Edit"],
            board.Hardest.Select(one => (IEnumerable<string>)
            [
                Cell(one.Challenge.Title),
                Number(Words.Of(one.FirstTry)),
                Number(Words.Interval(one.FirstTry)),
                Number(Words.Percent(one.Hinted.Value)),
                Number(Words.Percent(one.Revealed.Value)),
                Number(Words.Minutes(one.Time.Median)),
                Cell(one.Challenge.Place),
            ]));
    }

    private static void Misconceptions(StringBuilder page, ClassBoard board)
    {
        Heading(page, "Misconceptions");
        Table(
            page,
            ["What", "Shown by", "In", "Shown again after it was thought to be gone"],
            board.Misconceptions.Select(one => (IEnumerable<string>)
            [
                Cell(one.Sentence.Length > 0 ? $"{one.Id}: {one.Sentence}" : one.Id),
                Cell($"{one.Learners.Length}: {string.Join(", ", one.Learners)}"),
                Cell(string.Join(", ", one.Places.Select(place => $"{place.Challenge} ({place.Learners})"))),
                Cell(string.Join(", ", one.StillHeld)),
            ]));
    }

    private static void Compared(StringBuilder page, Inventory? inventory)
    {
        if (inventory is not null)
        {
            Heading(page, "Before and after");
            Paragraph(page, InventoryText.Sentence(inventory), "note");
            Table(page, InventoryText.Heads, InventoryText.Rows(inventory).Select(row => row.Select((text, i) => i == 0 ? Cell(text) : Number(text))));
        }
    }

    private static void Strange(StringBuilder page, ClassBoard board)
    {
        Heading(page, "Answers that the lesson does not foresee");
        Table(
            page,
            ["Challenge", "Answers", "Learners", "Times", "To paste"],
            board.Strange.Take(200).Select(one => (IEnumerable<string>)
            [
                Cell($"{one.Challenge.Title} {one.Challenge.Place}"),
                Cell(Snippet.Row(one.Answers, 5)),
                Number(one.Learners.ToString(CultureInfo.InvariantCulture)),
                Number(one.Times.ToString(CultureInfo.InvariantCulture)),
                $"<td><pre>{Text(Snippet.Of(one.Answers, isRight: false))}</pre></td>",
            ]));
    }

    private static void Remarks(StringBuilder page, ClassBoard board)
    {
        Heading(page, "What learners say");
        Table(
            page,
            ["When", "Learner", "Where", "Remark"],
            board.Remarks.Select(one => (IEnumerable<string>)
            [
                Cell(Words.Day(one.Remark.At)),
                Cell(one.Learner),
                Cell($"{one.Remark.Stage}/{one.Remark.Scene} {one.Place}"),
                Cell(one.Remark.Text),
            ]));
    }

    private static void Table(StringBuilder page, IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows)
    {
        page.Append("<table>\n<thead><tr>").AppendJoin("", heads.Select(head => $"<th>{Text(head)}</th>")).Append("</tr></thead>\n<tbody>\n");
        int before = page.Length;
        foreach (IEnumerable<string> row in rows)
        {
            page.Append("<tr>").AppendJoin("", row).Append("</tr>\n");
        }

        page.Append(page.Length == before ? "<tr><td>None.</td></tr>\n" : "").Append("</tbody>\n</table>\n");
    }

    private static void Heading(StringBuilder page, string text) => page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(text)}</h2>\n");

    private static void Paragraph(StringBuilder page, string text, string kind) => page.Append(CultureInfo.InvariantCulture, $"<p class=\"{kind}\">{Text(text)}</p>\n");

    private static string Cell(string text) => $"<td>{Text(text)}</td>";

    private static string Number(string text) => $"<td class=\"n\">{Text(text)}</td>";

    private static string Text(string text) => WebUtility.HtmlEncode(DisplayText.Strip(text));
}
