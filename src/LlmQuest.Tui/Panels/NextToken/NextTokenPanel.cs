using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Worlds;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.NextToken;

/// <summary>Which tokens could come next. The filters redraw it out of the kept logits; nothing is decoded for that.</summary>
internal sealed class NextTokenPanel : OutcomePanel
{
    private const string All = "candidates";
    private const int Few = 6;
    private static readonly string[] Filters =
        ["temperature", "top_k", "top_p", "min_p", "typical_p", "epsilon_cutoff", "repetition_penalty", "no_repeat_ngram_size", "steps", "top"];

    private static readonly string[] Beginning = ["text", "mode", "system"];
    private readonly Folds _folds = new();
    private ShownStep? _step;
    private string _drawnWith = "";

    /// <inheritdoc/>
    protected override IEnumerable<Row> Shown(Experiment experiment, int width)
    {
        ShownStep step = StepOf(experiment);
        TokenTree? tree = Tree();
        int picks = tree?.Choices.Length ?? 0;
        return
        [
            .. Summary(step, width),
            .. Notes(experiment, width),
            .. Path(experiment, width),
            .. new CandidateRows(width).Rows(step, _folds.IsOpen(All) ? int.MaxValue : Few, picks),
            .. Buttons(step, tree),
            .. NextTokenPlain.Guess(experiment, width).Select(line => Row.Of(line, Tone.Strong)),
            .. Openness(step, width),
            .. tree is null ? [] : BranchRows.Of(tree, width),
        ];
    }

    /// <inheritdoc/>
    protected override string? Act(string deed)
    {
        _folds.Do(deed);
        return null;
    }

    /// <inheritdoc/>
    protected override void OnExperiment() => (_step, _drawnWith) = (null, "");

    private ShownStep StepOf(Experiment experiment)
    {
        IReadOnlyDictionary<string, LabValue> values = Turned;
        string with = string.Join('|', Filters.Select(name => values.GetValueOrDefault(name)?.ToString()));
        if (_step is null || with != _drawnWith)
        {
            _drawnWith = with;
            _step = (Done?.Distribution is { } all ? ShownStep.Of(experiment, all, values) : null) ?? ShownStep.Of(experiment);
        }

        return _step;
    }

    // A course may have another lab of this kind, whose tokens are picked there.
    private TokenTree? Tree() => Setting.State.Tree is { } tree && tree.Lab == Address.Of(Setting.State.Stage, Setting.Lab.Id) ? tree : null;

    private static IEnumerable<Row> Summary(ShownStep step, int width)
    {
        if (step.EntropyBits is not { } bits)
        {
            return [];
        }

        string of = step.Vocabulary is { } all ? string.Create(CultureInfo.InvariantCulture, $" of {all:#,0}") : "";
        string drawn = step.DrawnEntropyBits is { } after && Math.Abs(after - bits) > 1e-9 ? string.Create(CultureInfo.InvariantCulture, $", {after:0.00} filtered") : "";
        string none = step.Kept == 0 ? ": leave out a filter" : "";
        return Lines.Of(string.Create(CultureInfo.InvariantCulture, $"drawn from {Read.Short(step.Kept)}{of} tokens{none} · entropy {bits:0.00} bits{drawn}"), width, Tone.Strong);
    }

    private IEnumerable<Row> Notes(Experiment experiment, int width)
    {
        IReadOnlyDictionary<string, LabValue> values = Turned;
        ImmutableSortedDictionary<string, LabValue> used = Setting.Declaration?.Complete(experiment.Parameters) ?? experiment.Parameters;
        if (Beginning.Any(name => values.GetValueOrDefault(name) != used.GetValueOrDefault(name)))
        {
            return Lines.Of("The text was changed since: run shows what comes after it.", width, Tone.Warning);
        }

        string[] turned = [.. Filters.Where(name => values.GetValueOrDefault(name) != used.GetValueOrDefault(name)).Select(name => $"{name} {values.GetValueOrDefault(name)?.ToString() ?? "none"}")];
        if (turned.Length == 0)
        {
            return [];
        }

        return Done?.Distribution is null
            ? Lines.Of("Only the numbers of an earlier sitting are kept: run, and the filters act at once.", width, Tone.Warning)
            : Lines.Of($"redrawn with {string.Join(", ", turned)}; nothing was decoded", width, Tone.Good);
    }

    private static IEnumerable<Row> Path(Experiment experiment, int width)
        => experiment.Facts.GetValueOrDefault("path")?.Texts is { Length: > 0 } path ? Lines.Behind("picked: ", string.Join(" ", path.Select(piece => $"[{Glyphs.Piece(piece)}]")), width) : [];

    private IEnumerable<Row> Buttons(ShownStep step, TokenTree? tree)
    {
        Part[] parts =
        [
            .. tree is null ? [] : Button("[step]", "step"),
            .. tree is { At: > 0 } ? Button("[undo]", "undo") : [],
            .. tree is not null && tree.Nodes[tree.At].Next > 0 ? Button("[redo]", "redo") : [],
            .. step.Candidates.Count > Few ? [Folds.Button(All, _folds.IsOpen(All) ? $"[the first {Few.ToString(CultureInfo.InvariantCulture)}]" : $"[all {step.Candidates.Count.ToString(CultureInfo.InvariantCulture)}]")] : Array.Empty<Part>(),
        ];
        return parts.Length == 0 ? [] : [new Row([.. parts])];
    }

    private static Part[] Button(string text, string deed) => [new Part(text, Tone.Deed) { Deed = deed }, new Part("  ")];

    private static IEnumerable<Row> Openness(ShownStep step, int width)
        => step.EntropyBits is { } bits ? Lines.Of(string.Create(CultureInfo.InvariantCulture, $"to the model as open as {Math.Pow(2, bits):0.0} equal choices{(step.DrawnEntropyBits is { } drawn ? $", filtered as {Math.Pow(2, drawn):0.0}" : "")}"), width, Tone.Faint) : [];
}
