using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Lens;

/// <summary>The guess after each layer; a layer that is opened tells its other guesses.</summary>
internal static class GuessTable
{
    private const int PieceColumns = 14;
    private const int BarColumns = 10;
    private const int Beside = 2;

    /// <summary>From which layer on the final guess stays, and which target is followed.</summary>
    public static IEnumerable<Row> Settled(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> guesses = experiment.List("guesses");
        if (experiment.Number("settled_layer") is { } settled && guesses.Count > 0)
        {
            LabValue last = guesses[^1];
            foreach (Row row in Prose.Of($"From layer {Read.Short(settled)} on, the final first choice stays first: {Prose.Piece(last.Field("piece")?.Text, PieceColumns)}, p {Told.Three(last.NumberOf("p"))}.", width, Tone.Strong))
            {
                yield return row;
            }
        }

        if (experiment.Text("target_piece") is not { } target)
        {
            yield break;
        }

        double tokens = experiment.Number("target_tokens") ?? 1;
        string rank = experiment.List("target_ranks") is { Count: > 0 } ranks ? $", rank {Told.Whole(ranks[^1].Number ?? 0)} at the end" : "";
        string which = tokens > 1 ? $"The target has {Quantity.Of(tokens, "token")}; only the first is followed: " : "The target is ";
        foreach (Row row in Prose.Of($"{which}{Prose.Piece(target, 2 * PieceColumns)}{rank}.", width))
        {
            yield return row;
        }
    }

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        IReadOnlyList<LabValue> ranks = experiment.List("target_ranks");
        IReadOnlyList<LabValue> more = experiment.List("layer_guesses");
        var grid = new PanelGrid("", ">layer", "guess", ">p", "~", ">rank", "~then");
        foreach ((int layer, LabValue guess) in experiment.List("guesses").Index())
        {
            string fold = string.Create(CultureInfo.InvariantCulture, $"layer {layer}");
            LabValue[] all = layer < more.Count ? [.. more[layer].Items ?? []] : [];
            grid.Add(
                folds.Mark(fold),
                new Part(Read.Short(layer)),
                new Part(Piece(guess)),
                new Part(Told.Three(guess.NumberOf("p"))),
                new Part(Bar.Of(guess.NumberOf("p"), BarColumns).TrimEnd()),
                new Part(layer < ranks.Count ? Told.Whole(ranks[layer].Number ?? 0) : ""),
                new Part(string.Join(' ', all.Skip(1).Take(Beside).Select(Piece))));
            grid.Under(folds.IsOpen(fold) ? Prose.Of(all.Length == 0 ? "No other guesses were kept." : string.Join(", ", all.Select(one => $"{Piece(one)} {Told.Three(one.NumberOf("p"))}")), width, before: "    ") : []);
        }

        IEnumerable<Row> heads = grid.IsEmpty ? [] : Prose.Of($"{Read.Short(experiment.Number("heads"))} heads a layer. p is how likely the guess would be, were this layer the last{(ranks.Count > 0 ? "; rank is that of the target" : "")}.", width, Tone.Faint);
        return [.. grid.Rows(width), .. heads];
    }

    private static string Piece(LabValue guess) => Prose.Piece(guess.Field("piece")?.Text, PieceColumns);
}
