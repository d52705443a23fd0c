using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>The lens lab: attention as a map, links, and what each layer would say.</summary>
internal static class LensPlain
{
    private const int MostShown = 30;
    private const int PieceColumns = 16;
    private const int GuessesShown = 3;
    private const int CellColumns = 2;

    public static IEnumerable<string> Lines(Experiment experiment) => All(experiment).Select(line => Cells.Fit(line, Cells.Line));

    private static IEnumerable<string> All(Experiment experiment) =>
    [
        .. Map(experiment),
        .. Links(experiment, "links", "Strongest links over all layers and heads, those to token 0 and itself left out"),
        .. Links(experiment, "copying", "Heads that copy: weight on the token after an earlier same token"),
        .. Guesses(experiment),
        "",
        "Attention is not explanation: it shows where a head looked, not why the model",
        "said what it said. Other heads and the layers between them change it again.",
        "This look decodes by another path than next-token: the last row may differ",
        "from its numbers by some hundredths, and far down the list a rank by a tenth.",
    ];

    private static IEnumerable<string> Map(Experiment experiment)
    {
        IReadOnlyList<LabValue> rows = experiment.List("attention");
        if (rows.Count == 0)
        {
            return ["No attention was measured."];
        }

        int first = Math.Max(0, rows.Count - MostShown);
        string[] head =
        [
            $"Attention of layer {Read.Short(experiment.Number("shown_layer"))}, head {Read.Short(experiment.Number("shown_head"))}: each row is a token, each column one it looks at.",
            .. first == 0 ? [] : new[] { $"Of {rows.Count} tokens the last {MostShown} are shown: {first} to {rows.Count - 1}.", "What they put on earlier ones is not in the map." },
            "At the right: the strongest weight of the row, token 0 and itself left out.",
            "    " + string.Concat(Enumerable.Range(first, rows.Count - first).Select(Heading)),
        ];
        return [.. head, .. rows.Skip(first).Select((row, i) => Row(first + i, row, first, rows.Count)), "Shades: ░ about a quarter, ▒ a half, ▓ three quarters, █ nearly all.", "", .. Legend(experiment, first)];
    }

    // From two digits on only every second number has room.
    private static string Heading(int column)
        => column >= 10 && column % 2 == 1 ? new string(' ', CellColumns) : (column % 100).ToString(CultureInfo.InvariantCulture).PadLeft(CellColumns);

    private static string Row(int token, LabValue row, int first, int tokens)
    {
        double[] weights = [.. (row.Items ?? []).Select(weight => weight.Number ?? 0)];
        string cells = string.Concat(weights.Skip(first).Select(weight => new string(Bar.Shade(weight), CellColumns)));
        string line = string.Create(CultureInfo.InvariantCulture, $"{token,3} {Cells.Pad(cells, CellColumns * (tokens - first))}");
        int best = Enumerable.Range(1, Math.Max(0, weights.Length - 2)).DefaultIfEmpty(-1).MaxBy(to => to < 0 ? 0 : weights[to]);
        return best < 0 ? line.TrimEnd() : string.Create(CultureInfo.InvariantCulture, $"{line} {best,3}: {weights[best]:0.00}");
    }

    // Four tokens a line, with their numbers.
    private static IEnumerable<string> Legend(Experiment experiment, int first)
        => experiment.List("pieces")
            .Select((piece, i) => (Text: piece.Text ?? "", Index: i))
            .Skip(first)
            .Chunk(4)
            .Select(tokens => string.Concat(tokens.Select(token => Cells.Pad(string.Create(CultureInfo.InvariantCulture, $"{token.Index,3} {Piece(token.Text)}"), PieceColumns + 4))).TrimEnd());

    private static string Piece(string text) => text.Length == 0 ? "(part)" : Cells.Fit(Glyphs.Piece(text), PieceColumns - 1);

    private static IEnumerable<string> Links(Experiment experiment, string fact, string title)
    {
        IReadOnlyList<LabValue> links = experiment.List(fact);
        if (links.Count == 0)
        {
            return [];
        }

        var grid = new Grid(">layer", ">head", ">from", "", ">to", "", ">weight", "");
        foreach (LabValue link in links)
        {
            grid.Add(Number(link, "layer"), Number(link, "head"), Number(link, "from"), At(experiment, link, "from"), Number(link, "to"), At(experiment, link, "to"), link.NumberOf("weight").ToString("0.00", CultureInfo.InvariantCulture), Bar.Of(link.NumberOf("weight"), 10));
        }

        return ["", title, .. grid.Lines()];
    }

    private static string Number(LabValue link, string field) => Read.Short(link.Field(field)?.Number);

    private static string At(Experiment experiment, LabValue link, string field)
    {
        IReadOnlyList<LabValue> pieces = experiment.List("pieces");
        int index = (int)link.NumberOf(field);
        return index >= 0 && index < pieces.Count ? Piece(pieces[index].Text ?? "") : "";
    }

    private static IEnumerable<string> Guesses(Experiment experiment)
    {
        IReadOnlyList<LabValue> guesses = experiment.List("guesses");
        if (guesses.Count == 0)
        {
            return [];
        }

        IReadOnlyList<LabValue> ranks = experiment.List("target_ranks");
        IReadOnlyList<LabValue> more = experiment.List("layer_guesses");
        var grid = new Grid(">layer", "first guess", ">p", "", ranks.Count > 0 ? ">target's rank" : "", "then");
        for (int layer = 0; layer < guesses.Count; layer++)
        {
            double p = guesses[layer].NumberOf("p");
            grid.Add(
                layer.ToString(CultureInfo.InvariantCulture),
                Piece(guesses[layer].Field("piece")?.Text ?? ""),
                p.ToString("0.000", CultureInfo.InvariantCulture),
                Bar.Of(p, 10),
                layer < ranks.Count ? Rank(ranks[layer].Number) : "",
                layer < more.Count ? string.Join(' ', (more[layer].Items ?? []).Skip(1).Take(GuessesShown - 1).Select(one => Piece(one.Field("piece")?.Text ?? ""))) : "");
        }

        return ["", $"What the model would say after each of its {Read.Short(experiment.Number("layers"))} layers of {Read.Short(experiment.Number("heads"))} heads", .. grid.Lines(), .. Said(experiment)];
    }

    private static string Rank(double? rank) => rank?.ToString("#,0", CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<string> Said(Experiment experiment)
    {
        if (experiment.Number("settled_layer") is { } settled)
        {
            yield return $"From layer {Read.Short(settled)} on, the final first choice stays first.";
        }

        if (experiment.Text("target_piece") is { } target)
        {
            double tokens = experiment.Number("target_tokens") ?? 1;
            yield return tokens > 1
                ? $"The target has {Read.Short(tokens)} tokens; only the first is followed: {Piece(target)}"
                : $"The target is {Piece(target)}";
        }
    }
}
