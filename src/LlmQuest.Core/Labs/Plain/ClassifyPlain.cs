using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>Texts under labels: who said what of each, how often each way was right, and what the model that counts words has learned.</summary>
internal static class ClassifyPlain
{
    private const int MostTexts = 40;
    private const int MostOrders = 24;
    private const int BarColumns = 16;
    private const double Lopsided = 0.7;
    private const double Rare = 0.05;

    public static IEnumerable<string> Lines(Experiment experiment) => All(experiment).Select(line => Cells.Fit(line, Cells.Line));

    private static IEnumerable<string> All(Experiment experiment) =>
    [
        .. Texts(experiment),
        .. Accuracies(experiment),
        .. Confusion(experiment),
        .. Remarks(experiment),
        .. Orders(experiment),
        .. Weights(experiment),
        .. Curve(experiment, "traditional_curve", "Counting words, by training texts"),
        .. Curve(experiment, "model_curve", "The model, by shots"),
        .. Costs(experiment),
    ];

    private static IEnumerable<string> Texts(Experiment experiment)
    {
        string[] texts = TextsOf(experiment.Parameters.GetValueOrDefault("texts"));
        string[] expected = TextsOf(experiment.Parameters.GetValueOrDefault("expected"));
        string[] scored = TextsOf(experiment.Facts.GetValueOrDefault("predicted"));
        string[] written = TextsOf(experiment.Facts.GetValueOrDefault("generated"));
        string[] counted = TextsOf(experiment.Facts.GetValueOrDefault("traditional_predicted"));
        IReadOnlyList<LabValue> scores = experiment.Facts.ContainsKey("scores") ? experiment.List("scores") : experiment.List("label_logprobs");
        (string Head, string[] Cells)[] columns =
        [
            ("known", expected),
            ("by score", scored),
            (">lead", [.. scores.Select(Lead)]),
            ("written", [.. written.Select(label => label.Length == 0 ? "no label" : label)]),
            ("counting", counted),
            ("text", texts),
        ];
        (string Head, string[] Cells)[] shown = [.. columns.Where(column => column.Cells.Length > 0)];
        var grid = new Grid([.. shown.Select(column => column.Head)]);
        for (int i = 0; i < Math.Min(texts.Length, MostTexts); i++)
        {
            grid.Add([.. shown.Select(column => i < column.Cells.Length ? Glyphs.Line(column.Cells[i]) : "")]);
        }

        return texts.Length <= MostTexts ? grid.Lines() : [.. grid.Lines(), $"… and {texts.Length - MostTexts} texts more"];
    }

    private static IEnumerable<string> Accuracies(Experiment experiment)
    {
        IReadOnlyList<LabValue> rows = experiment.List("accuracies");
        if (rows.Count == 0)
        {
            return [];
        }

        var grid = new Grid("right", ">of", ">share", ">95 % interval", "", ">chance", "how");
        foreach (LabValue row in rows)
        {
            grid.Add(
                Read.Short(row.NumberOf("right")),
                Read.Short(row.NumberOf("n")),
                Percent(row.NumberOf("accuracy")),
                $"{Percent(row.NumberOf("low"))} to {Percent(row.NumberOf("high"))}",
                Bar.Of(row.NumberOf("accuracy"), BarColumns),
                row.Field("p_value")?.Number is { } p ? p.ToString("0.000", CultureInfo.InvariantCulture) : "",
                Glyphs.Line(row.Field("how")?.Text ?? ""));
        }

        string[] apart = [.. rows.Where(row => row.Field("p_value")?.Number < Rare).Select(row => row.Field("how")?.Text ?? "")];
        return
        [
            "",
            .. grid.Lines(),
            .. Wrapped.Lines($"chance: how often chance alone would part a way so from the first one (exact McNemar). {(apart.Length == 0 ? "No way is apart enough from the first to say that it is another." : $"Apart from the first: {string.Join("; ", apart)}. Of the others it is too small to say.")}", Cells.Line),
        ];
    }

    private static IEnumerable<string> Confusion(Experiment experiment)
    {
        if (experiment.Facts.GetValueOrDefault("confusion")?.Fields is not { Count: > 0 } rows)
        {
            return [];
        }

        string[] given = [.. rows.Values.SelectMany(row => row.Fields?.Keys ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var grid = new Grid(["known", .. given.Select(label => $">{(label.Length == 0 ? "no label" : Glyphs.Line(label))}")]);
        foreach ((string label, LabValue row) in rows)
        {
            grid.Add([Glyphs.Line(label), .. given.Select(own => Read.Short(row.NumberOf(own)))]);
        }

        return ["", $"Which label was given{(experiment.Facts.ContainsKey("predicted") ? " by score" : "")}, by the one that is known", .. grid.Lines()];
    }

    private static IEnumerable<string> Remarks(Experiment experiment)
    {
        string?[] remarks =
        [
            Mismatch(experiment),
            OutsideLabels(experiment),
            experiment.Number("cannot_say") is { } unsaid ? $"{Counted(unsaid, "text lies", "texts lie")} within the margin, and the answer is 'cannot say'{(experiment.Number("answered_accuracy") is { } rest ? $"; of the others {Percent(rest)} are right" : "")}." : null,
            LopsidedRemark(experiment),
        ];
        string[] shown = [.. remarks.OfType<string>()];
        return shown.Length == 0 ? [] : ["", .. shown.SelectMany(remark => Wrapped.Lines(remark, Cells.Line))];
    }

    private static string? Mismatch(Experiment experiment)
    {
        string[] scored = TextsOf(experiment.Facts.GetValueOrDefault("predicted"));
        string[] written = TextsOf(experiment.Facts.GetValueOrDefault("generated"));
        string of = $"Of {Counted(written.Length, "text", "texts")}, in ";
        string? none = experiment.Number("generated_invalid") is > 0 and { } count ? $"{Read.Short(count)} it writes no label" : null;
        if (experiment.Number("mismatch_rate") is null || scored.Length != written.Length)
        {
            return none is null ? null : $"{of}{none}.";
        }

        int other = scored.Zip(written).Count(pair => pair.Second.Length > 0 && pair.First != pair.Second);
        return $"{of}{other} the model writes another label than its scores say{(none is null ? "" : $", and in {none}")}.";
    }

    private static string? OutsideLabels(Experiment experiment)
    {
        string[] labels = TextsOf(experiment.Parameters.GetValueOrDefault("labels"));
        string[] outside = [.. TextsOf(experiment.Parameters.GetValueOrDefault("expected")).Where(label => label != "?" && !labels.Contains(label.Trim(), StringComparer.OrdinalIgnoreCase))];
        return labels.Length == 0 || outside.Length == 0 ? null : $"{Counted(outside.Length, "text has", "texts have")} a right label that is none of the labels ({string.Join(", ", outside.Distinct(StringComparer.Ordinal).Take(5))}): only 'cannot say' meets it.";
    }

    private static string? LopsidedRemark(Experiment experiment)
    {
        LabValue? batch = experiment.List("accuracies").FirstOrDefault(row => row.Field("how")?.Text == "score, batch");
        return batch is null || experiment.Number("majority_baseline") is not { } most || most < Lopsided
            ? null
            : $"Batch calibration takes it that each label has about as many texts. Here {Percent(most)} have the same one, so it must give a wrong label to some: {Percent(batch.NumberOf("accuracy"))} are right, and always saying the commonest gets {Percent(most)}.";
    }

    private static IEnumerable<string> Orders(Experiment experiment)
    {
        IReadOnlyList<LabValue> orders = experiment.List("orders");
        if (orders.Count == 0)
        {
            return [];
        }

        var grid = new Grid("order of the shots", ">right", "");
        foreach (LabValue order in orders.Take(MostOrders))
        {
            double? accuracy = order.Field("accuracy")?.Number;
            grid.Add(string.Join(' ', (order.Field("order")?.Items ?? []).Select(place => Read.Short(place.Number + 1))), accuracy is { } share ? Percent(share) : "-", accuracy is { } full ? Bar.Of(full, BarColumns) : "");
        }

        double[] known = [.. orders.Select(order => order.Field("accuracy")?.Number).OfType<double>()];
        return
        [
            "",
            .. grid.Lines(),
            known.Length == 0 ? "No right label is known." : $"The same shots in {orders.Count} orders: from {Percent(known.Min())} to {Percent(known.Max())} right.",
        ];
    }

    private static IEnumerable<string> Weights(Experiment experiment)
    {
        if (experiment.Facts.GetValueOrDefault("traditional_weights")?.Fields is not { Count: > 0 } labels)
        {
            return [];
        }

        return
        [
            "",
            "The words that speak most for each label after counting, and by how many nats",
            .. labels.Where(label => label.Value.Fields is not null).SelectMany(label => Wrapped.Lines($"{label.Key}: {string.Join(", ", label.Value.Fields!.OrderByDescending(word => word.Value.Number).Select(word => $"{word.Key} {Read.Short(Math.Round(word.Value.Number ?? 0, 2))}"))}", Cells.Line)),
        ];
    }

    private static IEnumerable<string> Curve(Experiment experiment, string fact, string title)
    {
        IReadOnlyList<LabValue> points = experiment.List(fact);
        if (points.Count == 0)
        {
            return [];
        }

        var grid = new Grid(">shown", ">right", ">95 % interval", "");
        foreach (LabValue point in points)
        {
            grid.Add(Read.Short(point.NumberOf("examples")), Percent(point.NumberOf("accuracy")), $"{Percent(point.NumberOf("low"))} to {Percent(point.NumberOf("high"))}", Bar.Of(point.NumberOf("accuracy"), BarColumns));
        }

        return ["", title, .. grid.Lines()];
    }

    private static IEnumerable<string> Costs(Experiment experiment)
    {
        if (experiment.Facts.GetValueOrDefault("seconds")?.Fields is not { Count: > 0 } seconds)
        {
            return [];
        }

        var grid = new Grid("", ">time", ">energy");
        foreach ((string way, LabValue time) in seconds)
        {
            grid.Add(Way(way), $"{Amounts.Significant(time.Number)} s", experiment.Facts.GetValueOrDefault("joules")?.Field(way)?.Number is { } joules ? $"{Amounts.Significant(joules)} J" : "-");
        }

        return ["", .. grid.Lines(), experiment.Facts.GetValueOrDefault("estimated")?.Truth == true ? "Energy is an estimate: measured time at an assumed 15 W." : "The energy was read from a counter of the processor."];
    }

    private static string Way(string name) => name switch
    {
        "score" => "the model, by score",
        "generate" => "the model, by writing",
        "training" => "counting words: learning",
        "traditional" => "counting words: sorting",
        _ => name,
    };

    private static string Lead(LabValue scores)
    {
        double[] sorted = [.. (scores.Fields?.Values ?? []).Select(score => score.Number ?? 0).OrderDescending()];
        return sorted.Length < 2 ? "" : (sorted[0] - sorted[1]).ToString("0.0", CultureInfo.InvariantCulture);
    }

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    private static string Counted(double number, string one, string more) => $"{Read.Short(number)} {(number == 1 ? one : more)}";

    private static string[] TextsOf(LabValue? list) => [.. list?.Texts ?? []];
}
