using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Compare;

/// <summary>Two answers beside each other, with a mark where they part.</summary>
internal sealed class ComparePanel : OutcomePanel
{
    /// <inheritdoc/>
    protected override IEnumerable<Row> Shown(Experiment experiment, int width)
    {
        int each = Abreast.Each(width, 2);
        (string left, string right) = (experiment.Text("left_text") ?? "", experiment.Text("right_text") ?? "");
        Parting? parting = experiment.Number("first_difference") is >= 0 ? Parting.Of(left, right, experiment.Text("left_piece"), experiment.Text("right_piece")) : null;
        return
        [
            .. Difference(experiment, width),
            .. Abreast.Rows([Heading("left", experiment, each), Heading("right", experiment, each)], each),
            .. Abreast.Rows([MarkedSide.Rows(left, parting?.Left, each), MarkedSide.Rows(right, parting?.Right, each)], each),
            .. parting is null ? [] : Lines.Of($"{MarkedSide.Mark} where they part", width, Tone.Faint),
        ];
    }

    /// <inheritdoc/>
    protected override IEnumerable<Row> Running(int width)
    {
        int each = Abreast.Each(width, 2);
        IReadOnlyDictionary<int, string> texts = Texts;
        return texts.Count == 0 ? [] :
        [
            .. Abreast.Rows([[Row.Of("left", Tone.Heading)], [Row.Of("right", Tone.Heading)]], each),
            .. Abreast.Rows([.. Enumerable.Range(0, 2).Select(side => MarkedSide.Rows(texts.GetValueOrDefault(side, ""), null, each))], each),
        ];
    }

    private static IEnumerable<Row> Difference(Experiment experiment, int width)
    {
        if (experiment.Number("first_difference") is not { } first)
        {
            return [];
        }

        if (first < 0)
        {
            return Lines.Of("both are the same, token for token", width, Tone.Strong);
        }

        string pieces = experiment.Text("left_piece") is { } left && experiment.Text("right_piece") is { } right
            ? $": left wrote \"{Cells.Fit(Glyphs.Piece(left), 24)}\", right \"{Cells.Fit(Glyphs.Piece(right), 24)}\""
            : "";
        string shared = string.Create(CultureInfo.InvariantCulture, $"; {100 * (experiment.Number("shared_words") ?? 0):0.##} % of their words are shared");
        return Lines.Of($"first difference at token {Read.Short(first)}, counted from 0{pieces}{shared}", width, Tone.Strong);
    }

    // A side, and what is set otherwise on it than on the other.
    private static Row[] Heading(string side, Experiment experiment, int each)
    {
        ImmutableSortedDictionary<string, LabValue> own = Set(experiment, side);
        ImmutableSortedDictionary<string, LabValue> other = Set(experiment, side == "left" ? "right" : "left");
        string[] differing = [.. own.Where(pair => other.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => $"{pair.Key} {pair.Value}")];
        string model = experiment.Text("left_model") == experiment.Text("right_model") ? "" : experiment.Text($"{side}_model") ?? "";
        return [Row.Of(side, Tone.Heading), .. Lines.Of(string.Join(", ", model.Length > 0 && differing.All(set => !set.StartsWith("model ", StringComparison.Ordinal)) ? differing.Prepend(model) : differing), each, Tone.Faint)];
    }

    private static ImmutableSortedDictionary<string, LabValue> Set(Experiment experiment, string side)
        => experiment.Parameters.GetValueOrDefault(side)?.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty;
}
