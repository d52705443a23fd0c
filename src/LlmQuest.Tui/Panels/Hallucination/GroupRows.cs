using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Hallucination;

/// <summary>The groups of answers, the largest first; folded out, each with its answers.</summary>
internal static class GroupRows
{
    private const int MostGroups = 24;
    private const int BarColumns = 8;
    private const int StripColumns = 20;
    private const int VerdictColumns = 14;

    /// <summary>The rows.</summary>
    public static IEnumerable<Row> Of(Experiment experiment, Folds folds, int width)
    {
        string[] texts = [.. experiment.Texts];
        int[][] groups = [.. experiment.List("clusters").Select(cluster => (cluster.Items ?? []).Select(place => (int)(place.Number ?? -1)).Where(place => place >= 0 && place < texts.Length).ToArray()).OrderByDescending(places => places.Length)];
        if (groups.Length == 0)
        {
            return texts.Length == 0 ? Lines.Of("No answer had come.", width) : [.. Lines.Of("Not grouped yet:", width), .. texts.SelectMany((_, i) => Answer(experiment, texts, i, width))];
        }

        return
        [
            .. groups.Take(MostGroups).SelectMany((places, i) => Group(experiment, texts, places, i, folds, width)),
            .. groups.Length > MostGroups ? Lines.Of(string.Create(CultureInfo.InvariantCulture, $"… and {groups.Length - MostGroups} more groups"), width, Tone.Faint) : [],
        ];
    }

    private static IEnumerable<Row> Group(Experiment experiment, string[] texts, int[] places, int number, Folds folds, int width)
    {
        string name = number.ToString(CultureInfo.InvariantCulture);
        string share = Bar.Of((double)places.Length / texts.Length, BarColumns);
        string first = places.Length == 0 ? "" : Shown(texts[places[0]]);
        string head = string.Create(CultureInfo.InvariantCulture, $"group {number + 1}: {places.Length} of {texts.Length} {share} {first}{Verdicts(experiment, places)}");
        yield return Row.Of(folds.Part(name, Cells.Fit(head, width - 2)));
        foreach (Row row in folds.IsOpen(name) ? places.SelectMany(place => Answer(experiment, texts, place, width)) : [])
        {
            yield return row;
        }
    }

    private static IEnumerable<Row> Answer(Experiment experiment, string[] texts, int place, int width)
    {
        string strip = At(experiment, "surprisal_bits", place)?.Items is { } bits ? SurpriseMark.Strip(bits.Take(StripColumns).Select(one => one.Number ?? 0)) : "";
        string verdict = Verdict(experiment, place);
        int room = Math.Max(10, width - 4 - StripColumns - 3 - VerdictColumns);
        if (strip.Length == 0 && verdict.Length == 0)
        {
            return Lines.Behind(Lines.Number(place), Shown(texts[place]), width);
        }

        Row[] rows = [.. Lines.Behind(Lines.Number(place), Shown(texts[place]), room + 4)];
        string pad = new(' ', Math.Max(0, room + 5 - Cells.Of(rows[0].Text)));
        rows[0] = new Row([.. rows[0].Parts, new Part(pad), new Part(Cells.Fit(strip, width - room - 5)), new Part(Cells.Fit($" {verdict}", Math.Max(0, width - room - 5 - strip.Length)), ToneOf(verdict))]);
        return rows;
    }

    private static string Verdicts(Experiment experiment, int[] places)
    {
        string[] verdicts = [.. places.Select(place => Verdict(experiment, place)).Where(verdict => verdict.Length > 0)];
        return verdicts.Length == 0 ? "" : $" ({string.Join(", ", verdicts.CountBy(verdict => verdict).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}")))})";
    }

    private static string Verdict(Experiment experiment, int place)
        => At(experiment, "abstained", place)?.Truth == true ? "does not know" : At(experiment, "right", place)?.Truth switch { true => "right", false => "wrong", _ => "" };

    private static Tone ToneOf(string verdict) => verdict switch { "right" => Tone.Good, "wrong" => Tone.Bad, _ => Tone.Faint };

    private static string Shown(string text) => text.Length == 0 ? "(nothing)" : Glyphs.Line(text);

    private static LabValue? At(Experiment experiment, string fact, int place) => experiment.List(fact) is var list && place < list.Count ? list[place] : null;
}
