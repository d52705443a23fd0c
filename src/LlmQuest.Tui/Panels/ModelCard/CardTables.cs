using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.ModelCard;

/// <summary>Machines, tensors and models.</summary>
internal static class CardTables
{
    private const double Gibi = 1L << 30;
    private const int NameColumns = 30;
    private const int BarColumns = 16;

    public static IEnumerable<Row> Machines(MemoryNow memory, int width)
    {
        var grid = new PanelGrid(">machine", ">for programs", "~", "");
        double largest = memory.Machines.Select(machine => machine.Free).Append(memory.Bytes ?? 0).Max();
        foreach ((double gibibytes, double free, bool fits) in memory.Machines)
        {
            grid.Add(
                new Part($"{Read.Short(gibibytes)} GiB"),
                new Part(string.Create(CultureInfo.InvariantCulture, $"{free / Gibi:0.0} GiB")),
                new Part(largest > 0 ? Bar.Of(free / largest, BarColumns).TrimEnd() : ""),
                fits ? new Part("fits", Tone.Good) : new Part("does not fit", Tone.Bad));
        }

        return grid.IsEmpty ? [] : [.. grid.Rows(width), .. Prose.Of("The system keeps a quarter of a machine, and 1.5 GiB at least.", width, Tone.Faint)];
    }

    public static IEnumerable<Row> Tensors(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> types = experiment.List("tensors");
        double all = types.Sum(type => type.NumberOf("bytes"));
        var grid = new PanelGrid("type", ">tensors", "~>parameters", ">bytes", "~", ">share");
        foreach (LabValue type in types)
        {
            double share = all > 0 ? type.NumberOf("bytes") / all : 0;
            grid.Add(Name(type, "type"), Told.Whole(type.NumberOf("count")), Told.Whole(type.NumberOf("parameters")), Amounts.Bytes(type.NumberOf("bytes")), Bar.Of(share, BarColumns).TrimEnd(), Told.Percent(share));
        }

        return grid.Rows(width);
    }

    public static IEnumerable<Row> Largest(Experiment experiment, int width)
    {
        var grid = new PanelGrid(">bytes", "type", "shape", "name");
        foreach (LabValue tensor in experiment.List("largest_tensors"))
        {
            string shape = string.Join(" × ", (tensor.Field("shape")?.Items ?? []).Select(size => Told.Whole(size.Number ?? 0)));
            grid.Add(Amounts.Bytes(tensor.NumberOf("bytes")), Name(tensor, "type"), shape, Name(tensor, "name"));
        }

        return grid.Rows(width);
    }

    public static IEnumerable<Row> Models(Experiment experiment, int width)
    {
        var grid = new PanelGrid("model", "~role", "~>numbers", ">file", ">memory", "stored as");
        foreach (LabValue model in experiment.List("models"))
        {
            bool isHere = model.Field("present")?.Truth == true;
            string? problem = isHere ? model.Field("problem")?.Text : null;
            string stored = isHere ? (problem is null ? Name(model, "quantisation") : "") : "not here";
            string numbers = isHere ? Amounts.Brief(model.Field("parameters")?.Number) : "-";
            grid.Add(Name(model, "id"), Name(model, "role"), numbers, Amounts.Bytes(model.Field("file_bytes")?.Number), Amounts.Bytes(model.Field("memory_bytes")?.Number), stored);
            grid.Under(problem is null ? [] : Prose.Of(problem, width, Tone.Warning, "    "));
        }

        return grid.Rows(width);
    }

    private static string Name(LabValue value, string field) => Prose.Head(value.Field(field)?.Text, NameColumns);
}
