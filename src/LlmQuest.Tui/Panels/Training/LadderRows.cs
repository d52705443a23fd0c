using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Training;

/// <summary>The rungs of the ladder as bars, from eight bits per byte downwards.</summary>
internal static class LadderRows
{
    private const double Uniform = 8;
    private const int BarColumns = 24;
    private const int NameColumns = 16;

    public static IEnumerable<Row> Rows(Experiment experiment, int width)
    {
        (string Rung, double Bits)[] rungs = [.. experiment.Map("bits_per_byte").Select(rung => (rung.Key, rung.Value.Number ?? 0)).OrderBy(rung => Place(rung.Key))];
        if (rungs.Length == 0)
        {
            return [Row.Of("No rung was measured.")];
        }

        var grid = new PanelGrid("rung", ">bits/byte", "", "~");
        foreach ((string rung, double bits) in rungs)
        {
            (string name, string meaning) = Said(rung);
            grid.Add(name, Told.Two(bits), Bar.Of(bits / Uniform, BarColumns).TrimEnd(), meaning);
        }

        return [.. Prose.Of("The same text, in bits per byte: the fewer, the better it was foretold.", width), .. grid.Rows(width), .. Early(rungs, width)];
    }

    private static IEnumerable<Row> Early((string Rung, double Bits)[] rungs, int width)
    {
        double Of(string name) => Array.Find(rungs, rung => rung.Rung == name).Bits;
        return Of("bigram") > Of("letters") && Of("letters") > 0
            ? Prose.Of("Pairs do worse than letters here: both are counted while the text is read, and a short text has shown too few pairs yet.", width)
            : [];
    }

    private static double Place(string rung) => rung switch
    {
        "uniform" => -3,
        "letters" => -2,
        "bigram" => -1,
        _ => double.TryParse(rung, CultureInfo.InvariantCulture, out double tokens) ? tokens : double.MaxValue,
    };

    private static (string Name, string Meaning) Said(string rung) => rung switch
    {
        "uniform" => (rung, "all bytes alike"),
        "letters" => (rung, "bytes counted so far"),
        "bigram" => (rung, "pairs counted so far"),
        "1" => ("model, 1", "1 token before"),
        "all" => ("model, all", "all tokens before"),
        _ => (Prose.Head($"model, {rung}", NameColumns), $"{Prose.Head(rung, NameColumns)} tokens before"),
    };
}
