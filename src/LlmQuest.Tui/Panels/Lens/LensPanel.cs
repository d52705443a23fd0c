using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Lens;

/// <summary>Inside one decode: attention of the chosen layer and head as a map, the heads that stand out, the guess after each layer.</summary>
internal sealed class LensPanel : FoldingPanel
{
    private const string Layer = "layer";
    private const string Head = "head";
    private const string Less = "less";
    private const string More = "more";
    private const string Run = "run";
    private int? _window;

    /// <inheritdoc/>
    protected override IEnumerable<Row> Draw(Experiment experiment, int width)
    {
        var map = new HeatMap(experiment, _window, width);
        return
        [
            .. Choosers(experiment, width),
            .. GuessTable.Settled(experiment, width),
            .. Window(map),
            .. map.Rows(Folds),
            .. Folds.Section("guesses", "What it would say after each layer", GuessTable.Rows(experiment, Folds, width), begins: true),
            .. Folds.Section("links", "Strongest links of all heads", LinkTable.Rows(experiment, "links", "Over all layers and heads; links to token 0 and to itself are left out.", width)),
            .. Folds.Section("copying", "Heads that copy", LinkTable.Rows(experiment, "copying", "Weight on the token after an earlier same token.", width)),
            .. Prose.Of("Attention is not explanation: it shows where a head looked, not why the model said what it said. Other heads and the layers between them change it again.", width, Tone.Warning),
            .. Prose.Of("This look decodes by another path than next-token: the last row may differ from its numbers by some hundredths, and far down the list a rank by a tenth.", width, Tone.Faint),
        ];
    }

    /// <inheritdoc/>
    protected override string? Choose(string deed)
    {
        string[] words = deed.Split(' ');
        switch (words)
        {
            case [Layer, Less or More]:
                return Step(Layer, "shown_layer", "layers", words[1] == More ? 1 : -1);
            case [Head, Less or More]:
                return Step(Head, "shown_head", "heads", words[1] == More ? 1 : -1);
            case ["look", var layer, var head] when Number(layer) is { } ofLayer && Number(head) is { } ofHead:
                Turn(Layer, LabValue.Of(ofLayer));
                Turn(Head, LabValue.Of(ofHead));
                return Again();
            case ["at", var token] when Number(token) is { } position:
                Turn("position", LabValue.Of(position));
                return Again();
            case ["window", var from] when Number(from) is { } first:
                _window = first;
                return null;
            case [Layer or Head, Run]:
                return Again();
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    protected override void OnExperiment() => _window = null;

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static IEnumerable<Row> Window(HeatMap map) => map.IsWhole ? [] :
    [
        Row.Of(new Part($"< tokens {map.First} to {map.Last} of {map.Tokens} >", Tone.Deed) { Deed = To(map.First + map.Shown), Less = To(map.First - (map.Shown / 2)), More = To(map.First + (map.Shown / 2)) }),
    ];

    private static string To(int first) => string.Create(CultureInfo.InvariantCulture, $"{Deeds.Own}window {Math.Max(0, first)}");

    private IEnumerable<Row> Choosers(Experiment experiment, int width)
    {
        const string Before = "Attention of ";
        Part layer = Chooser(experiment, Layer, "shown_layer", "layers");
        Part head = Chooser(experiment, Head, "shown_head", "heads");
        Row[] rows = Before.Length + layer.Text.Length + head.Text.Length + 1 <= width
            ? [Row.Of(new Part(Before), layer, new Part(" "), head)]
            : [Row.Of(new Part(Before), layer), Row.Of(new Part(new string(' ', Before.Length)), head)];
        return IsTurned(experiment) ? [.. rows, Row.Of("Turned, and not shown yet: Enter runs it.", Tone.Warning)] : rows;
    }

    private Part Chooser(Experiment experiment, string parameter, string shown, string count)
    {
        string text = $"< {parameter} {Read.Short(At(experiment, parameter, shown))} of 0 to {Read.Short((experiment.Number(count) ?? 1) - 1)} >";
        string deed = $"{Deeds.Own}{parameter} ";
        return new Part(text, Tone.Deed) { Deed = deed + Run, Less = deed + Less, More = deed + More };
    }

    private bool IsTurned(Experiment experiment)
        => At(experiment, Layer, "shown_layer") != experiment.Number("shown_layer") || At(experiment, Head, "shown_head") != experiment.Number("shown_head");

    // What was turned and not run yet goes before what is shown.
    private double? At(Experiment experiment, string parameter, string shown)
    {
        double? turned = Turned.GetValueOrDefault(parameter)?.Number;
        return turned is not null && turned != experiment.Setting(parameter)?.Number ? turned : experiment.Number(shown) ?? turned;
    }

    private string? Step(string parameter, string shown, string count, int direction)
    {
        if (Experiment is not { } experiment || At(experiment, parameter, shown) is not { } at)
        {
            return null;
        }

        double next = Math.Clamp(at + direction, 0, (experiment.Number(count) ?? 1) - 1);
        if (next == at)
        {
            return null;
        }

        // Both, for a layer without a head would be shown by the head that looks strongest there.
        Turn(Layer, LabValue.Of(parameter == Layer ? next : At(experiment, Layer, "shown_layer") ?? 0));
        Turn(Head, LabValue.Of(parameter == Head ? next : At(experiment, Head, "shown_head") ?? 0));
        return Again();
    }

    // While it runs, turning is all that can be done.
    private string? Again() => IsRunning ? null : RunLine;
}
