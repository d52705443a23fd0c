using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>The model card: what the file says, its memory, its tensors, and the models that are there.</summary>
internal static class ModelCardPlain
{
    private const int LabelColumns = 16;
    private const int NameColumns = 30;
    private const int TemplateLines = 6;
    private const double Gibi = 1L << 30;

    public static IEnumerable<string> Lines(Experiment experiment) => All(experiment).Select(line => Cells.Fit(line, Cells.Line));

    private static IEnumerable<string> All(Experiment experiment) =>
    [
        .. Card(experiment),
        .. Memory(experiment),
        .. Tensors(experiment),
        .. Largest(experiment),
        .. Models(experiment),
        .. Template(experiment),
    ];

    private static IEnumerable<string> Card(Experiment experiment)
    {
        (string Label, string? Value)[] lines =
        [
            ("name", experiment.Text("name")),
            ("architecture", experiment.Text("architecture")),
            ("parameters", experiment.Number("parameters") is { } parameters ? $"{Whole(parameters)} ({Amounts.Count(parameters)})" : null),
            ("layers", Number(experiment, "layers")),
            ("heads per layer", Number(experiment, "heads")),
            ("embedding", Number(experiment, "embedding_length", " numbers for one token")),
            ("context", Number(experiment, "context_length", " tokens")),
            ("vocabulary", Number(experiment, "vocabulary", " tokens")),
            ("stored as", experiment.Text("quantisation") is { } type ? type + (experiment.Number("bits_per_weight") is { } bits ? string.Create(CultureInfo.InvariantCulture, $", {bits:0.00} bits for each parameter in all") : "") : null),
            ("file", experiment.Number("file_bytes") is { } bytes ? $"{Amounts.Bytes(bytes)} ({Whole(bytes)} bytes)" : null),
            ("licence", experiment.Text("licence") is { } licence ? licence + (experiment.Text("licence_source") == "catalogue" ? ", says the catalogue; the file names none" : "") : "not named"),
            ("sha256", experiment.Text("sha256")),
        ];
        return lines.Where(line => line.Value is not null).Select(line => Cells.Fit(Cells.Pad(line.Label, LabelColumns) + Glyphs.Line(line.Value!), Cells.Line));
    }

    private static IEnumerable<string> Memory(Experiment experiment)
    {
        if (experiment.Number("memory_bytes") is not { } memory)
        {
            return [];
        }

        double context = experiment.Parameters.GetValueOrDefault("context")?.Number ?? 0;
        string each = experiment.Number("kv_bytes_per_token") is { } bytes ? $"; {Whole(bytes)} bytes for each" : "";
        string[] longer = experiment.Number("context_length") is { } trained && trained < context ? [$"That is longer than it was trained for: {Whole(trained)} tokens."] : [];
        IReadOnlyList<LabValue> machines = experiment.List("fits");
        double largest = machines.Select(machine => machine.NumberOf("free_bytes")).Append(memory).Max();
        var grid = new Grid(">machine", ">for programs", "", "");
        foreach (LabValue machine in machines)
        {
            double free = machine.NumberOf("free_bytes");
            grid.Add($"{Read.Short(machine.NumberOf("memory_gib"))} GiB", string.Create(CultureInfo.InvariantCulture, $"{free / Gibi:0.0} GiB"), Bar.Of(free / largest, 24), machine.Field("fits")?.Truth == true ? "fits" : "does not fit");
        }

        return ["", $"Memory with {Whole(context)} tokens of context: {Amounts.Bytes(memory)}{each}", .. longer, .. grid.Lines(), "The system keeps a quarter of a machine, and 1.5 GiB at least."];
    }

    private static IEnumerable<string> Tensors(Experiment experiment)
    {
        IReadOnlyList<LabValue> types = experiment.List("tensors");
        if (types.Count == 0)
        {
            return [];
        }

        double all = types.Sum(type => type.NumberOf("bytes"));
        var grid = new Grid("type", ">tensors", ">parameters", ">bytes", "", ">share");
        foreach (LabValue type in types)
        {
            double share = type.NumberOf("bytes") / all;
            grid.Add(Name(type, "type"), Whole(type.NumberOf("count")), Whole(type.NumberOf("parameters")), Amounts.Bytes(type.NumberOf("bytes")), Bar.Of(share, 20), share.ToString("0 %", CultureInfo.InvariantCulture));
        }

        return ["", "Tensors by type", .. grid.Lines()];
    }

    private static IEnumerable<string> Largest(Experiment experiment)
    {
        IReadOnlyList<LabValue> tensors = experiment.List("largest_tensors");
        if (tensors.Count == 0)
        {
            return [];
        }

        var grid = new Grid("largest tensors", "type", "shape", ">bytes");
        foreach (LabValue tensor in tensors)
        {
            string shape = string.Join(" × ", (tensor.Field("shape")?.Items ?? []).Select(size => Whole(size.Number ?? 0)));
            grid.Add(Name(tensor, "name"), Name(tensor, "type"), shape, Amounts.Bytes(tensor.NumberOf("bytes")));
        }

        return ["", .. grid.Lines()];
    }

    private static IEnumerable<string> Models(Experiment experiment)
    {
        IReadOnlyList<LabValue> models = experiment.List("models");
        if (models.Count == 0)
        {
            return [];
        }

        var grid = new Grid("models", "role", ">numbers", ">file", ">memory", "stored as");
        foreach (LabValue model in models)
        {
            bool isHere = model.Field("present")?.Truth == true;
            grid.Add(
                Name(model, "id"),
                Name(model, "role"),
                isHere ? Amounts.Brief(model.Field("parameters")?.Number) : "-",
                Amounts.Bytes(model.Field("file_bytes")?.Number),
                Amounts.Bytes(model.Field("memory_bytes")?.Number),
                !isHere ? "not here" : model.Field("problem") is null ? Name(model, "quantisation") : Name(model, "problem"));
        }

        return ["", .. grid.Lines()];
    }

    private static IEnumerable<string> Template(Experiment experiment)
    {
        if (experiment.Text("template") is not { } template)
        {
            return experiment.Text("architecture") is null ? [] : ["", "It has no chat template."];
        }

        string shown = Glyphs.Line(template);
        string[] lines = [.. Pieces(shown).Take(TemplateLines + 1)];
        return ["", "Chat template", .. lines.Take(TemplateLines), .. lines.Length > TemplateLines ? [$"… {Whole(template.Length)} characters in all"] : Array.Empty<string>()];
    }

    // Pieces of one line each, whatever stands in them.
    private static IEnumerable<string> Pieces(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = Math.Min(Cells.Line, text.Length - at);
            while (length > 1 && Cells.Of(text.Substring(at, length)) > Cells.Line)
            {
                length--;
            }

            yield return text.Substring(at, length);
            at += length;
        }
    }

    private static string Name(LabValue value, string field) => Cells.Fit(Glyphs.Line(value.Field(field)?.Text ?? ""), NameColumns);

    private static string? Number(Experiment experiment, string fact, string unit = "") => experiment.Number(fact) is { } number ? Whole(number) + unit : null;

    private static string Whole(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
