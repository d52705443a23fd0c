using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Footprint;

/// <summary>Every number that was used, with where it comes from; those that a parameter sets can be turned.</summary>
/// <param name="declaration">What the lab accepts; null where it is not known.</param>
/// <param name="used">The parameters of the experiment.</param>
/// <param name="turned">The parameters as they stand now.</param>
internal sealed class AssumptionControls(LabDeclaration? declaration, ImmutableSortedDictionary<string, LabValue> used, IReadOnlyDictionary<string, LabValue> turned)
{
    /// <summary>Counts anew.</summary>
    public const string Count = "count";

    private const string Grid = "grid";
    private const string Intensity = "carbon of electricity";
    private const string LessOf = "less ";
    private const string MoreOf = "more ";
    private const double Step = 1.1;
    private const int UnitColumns = 20;

    // What the lab calls its numbers, and the parameter that sets each.
    private static readonly ImmutableSortedDictionary<string, string> Parameters = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["power while it works"] = "watts",
        ["energy that was counted"] = "watts",
        ["power at rest, taken off"] = "idle_watts",
        [Intensity] = "grams_per_kwh",
        ["price of 1,000 tokens, read or written"] = "price_per_1000_tokens",
        ["a litre of water brought to the boil"] = "kettle_watt_hours",
        ["charging a phone"] = "phone_watt_hours",
        ["a kilometre by car"] = "car_grams_per_km",
    });

    /// <summary>The rows.</summary>
    public IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        if (experiment.List("assumptions").Count == 0)
        {
            return [];
        }

        var grid = new PanelGrid("", "", "");
        AddGrid(grid);
        foreach ((int i, LabValue one) in experiment.List("assumptions").Index())
        {
            string fold = string.Create(CultureInfo.InvariantCulture, $"assumption {i}");
            string name = one.Field("name")?.Text ?? "";
            grid.Add(folds.Mark(fold), Value(one, name), new Part(Prose.Head(name, width)));
            grid.Under(folds.IsOpen(fold) ? Prose.Of($"{name}: {one.Field("source")?.Text}{(Parameters.TryGetValue(name, out string? parameter) ? $"; set {parameter} sets it" : "")}", width, before: "    ") : []);
        }

        return [.. Prose.Of("Left and right turn a number, Enter counts anew.", width, Tone.Faint), .. grid.Rows(width)];
    }

    /// <summary>The parameter that a deed turns, and what it becomes; null where it turns none.</summary>
    public (string Name, LabValue Value)? Turned(Experiment experiment, string deed)
    {
        bool isMore = deed.StartsWith(MoreOf, StringComparison.Ordinal);
        if (!isMore && !deed.StartsWith(LessOf, StringComparison.Ordinal))
        {
            return null;
        }

        string name = deed[(isMore ? MoreOf : LessOf).Length..];
        if (declaration?.Parameter(name) is not { } parameter)
        {
            return null;
        }

        return name == Grid ? (name, Next(parameter, isMore ? 1 : -1)) : (name, Moved(parameter, experiment, isMore));
    }

    private void AddGrid(PanelGrid grid)
    {
        if (declaration?.Parameter(Grid) is not null && !turned.ContainsKey(Parameters[Intensity]))
        {
            string name = turned.GetValueOrDefault(Grid)?.Text ?? "";
            grid.Add(new Part(""), Control(Grid, Prose.Head(name, UnitColumns)), new Part("whose electricity"));
        }
    }

    private Part Value(LabValue one, string name)
    {
        string parameter = Parameters.GetValueOrDefault(name, "");
        double number = turned.GetValueOrDefault(parameter)?.Number is { } now && now != used.GetValueOrDefault(parameter)?.Number ? now : one.NumberOf("value");
        string text = $"{Amounts.Significant(number)} {Prose.Head(one.Field("unit")?.Text, UnitColumns)}".TrimEnd();
        return declaration?.Parameter(parameter) is null ? new Part(text) : Control(parameter, text);
    }

    private Part Control(string parameter, string text)
    {
        bool isTurned = turned.TryGetValue(parameter, out LabValue? now) && used.GetValueOrDefault(parameter) != now;
        return new Part($"{(isTurned ? "*" : "")}< {text} >", Tone.Deed) { Deed = Deeds.Own + Count, Less = Deeds.Own + LessOf + parameter, More = Deeds.Own + MoreOf + parameter };
    }

    private LabValue Next(LabParameter parameter, int direction)
    {
        int at = parameter.Choices.ToList().IndexOf(turned.GetValueOrDefault(Grid)?.Text ?? "");
        return LabValue.Of(parameter.Choices[(at + direction + parameter.Choices.Count) % parameter.Choices.Count]);
    }

    // A tenth more or less, to numbers that can be read.
    private LabValue Moved(LabParameter parameter, Experiment experiment, bool isMore)
    {
        double from = turned.GetValueOrDefault(parameter.Name)?.Number ?? Assumed(experiment, parameter.Name) ?? 1;
        double moved = from == 0 ? (isMore ? 1 : 0) : isMore ? from * Step : from / Step;
        double rounded = moved == 0 ? 0 : Math.Round(moved, Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(moved))), 0, 9));
        return LabValue.Of(Math.Clamp(rounded, parameter.Minimum, parameter.Maximum));
    }

    private static double? Assumed(Experiment experiment, string parameter)
        => experiment.List("assumptions").FirstOrDefault(one => Parameters.GetValueOrDefault(one.Field("name")?.Text ?? "") == parameter && one.Field("unit")?.Text != "J")?.NumberOf("value");
}
