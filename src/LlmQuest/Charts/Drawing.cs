using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using ScottPlot;

namespace LlmQuest.Charts;

/// <summary>The kinds of chart. Each draws nothing and says so where there is nothing to draw.</summary>
internal static class Drawing
{
    private const int MostLabels = 40;
    private const int MostLines = 9;
    private const float Slanted = 45;

    /// <summary>Bars with their names below.</summary>
    public static bool Bars(Plot plot, Series series, string names, string values)
    {
        if (series.IsEmpty)
        {
            return false;
        }

        plot.Add.Bars(series.Values);
        Label(plot.Axes.Bottom, series.Names);
        Slant(plot, series.Names);
        plot.Axes.Margins(bottom: 0);
        return Named(plot, names, values);
    }

    /// <summary>A line through numbers that follow one another.</summary>
    public static bool Curve(Plot plot, double[] numbers, string along, string values)
    {
        if (numbers.Length < 2)
        {
            return false;
        }

        plot.Add.Scatter([.. Enumerable.Range(1, numbers.Length).Select(place => (double)place)], numbers);
        return Named(plot, along, values);
    }

    /// <summary>A line for each list of numbers; of a list of lists, one for each text.</summary>
    public static bool Curves(Plot plot, LabValue? lists, string along, string values)
    {
        ImmutableArray<LabValue> items = lists?.Items ?? [];
        double[][] lines = items.Length > 0 && items[0].Number is not null
            ? [[.. items.Select(item => item.Number ?? 0)]]
            : [.. items.Take(MostLines).Select(line => (line.Items ?? []).Select(item => item.Number ?? 0).ToArray()).Where(line => line.Length > 1)];
        if (!lines.Any(line => line.Length > 1))
        {
            return false;
        }

        for (int i = 0; i < lines.Length; i++)
        {
            plot.Add.Scatter([.. Enumerable.Range(1, lines[i].Length).Select(place => (double)place)], lines[i]).LegendText = lines.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $"text {i + 1}") : "";
        }

        return Named(plot, along, values);
    }

    /// <summary>A line through points whose names are numbers.</summary>
    public static bool Points(Plot plot, Series series, string along, string values)
    {
        double[] places = [.. series.Names.Select(name => double.TryParse(name, CultureInfo.InvariantCulture, out double place) ? place : double.NaN)];
        if (places.Length < 2 || places.Any(double.IsNaN))
        {
            return false;
        }

        plot.Add.Scatter(places, series.Values);
        return Named(plot, along, values);
    }

    /// <summary>A point for each name beside a line at zero, the largest at the top.</summary>
    public static bool Forest(Plot plot, Series series, string values)
    {
        if (series.IsEmpty)
        {
            return false;
        }

        (string Name, double Value)[] sorted = [.. series.Names.Zip(series.Values).OrderBy(pair => pair.Second)];
        for (int i = 0; i < sorted.Length; i++)
        {
            plot.Add.Line(0, i, sorted[i].Value, i);
            plot.Add.Marker(sorted[i].Value, i);
        }

        plot.Add.VerticalLine(0);
        Label(plot.Axes.Left, [.. sorted.Select(pair => pair.Name)]);
        return Named(plot, values, "");
    }

    /// <summary>A map of weights, each token a row; darker is more.</summary>
    public static bool Heat(Plot plot, LabValue? rows, LabValue? pieces)
    {
        double[][] weights = [.. (rows?.Items ?? []).Select(row => (row.Items ?? []).Select(weight => weight.Number ?? 0).ToArray())];
        if (weights.Length < 2)
        {
            return false;
        }

        var cells = new double[weights.Length, weights.Length];
        for (int row = 0; row < weights.Length; row++)
        {
            for (int column = 0; column < weights[row].Length && column < weights.Length; column++)
            {
                cells[row, column] = weights[row][column];
            }
        }

        Shade(plot, cells);
        string[] names = [.. (pieces?.Texts ?? []).Select(Glyphs.Piece)];
        if (names.Length == weights.Length && names.Length <= MostLabels)
        {
            Label(plot.Axes.Bottom, names);
            Label(plot.Axes.Left, [.. names.Reverse()]);
            Slant(plot, names);
        }

        return Named(plot, "looks at", "token");
    }

    /// <summary>A table of counts, with the counts in its cells.</summary>
    public static bool Table(Plot plot, LabValue? table, string columns, string rows)
    {
        (string Name, LabValue Row)[] lines = [.. (table?.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty).Select(pair => (pair.Key, pair.Value))];
        string[] heads = [.. lines.SelectMany(line => line.Row.Fields?.Keys ?? []).Distinct().Order(StringComparer.Ordinal)];
        if (lines.Length == 0 || heads.Length == 0)
        {
            return false;
        }

        var cells = new double[lines.Length, heads.Length];
        for (int row = 0; row < lines.Length; row++)
        {
            for (int column = 0; column < heads.Length; column++)
            {
                cells[row, column] = lines[row].Row.Fields?.GetValueOrDefault(heads[column])?.Number ?? 0;
                plot.Add.Text(cells[row, column].ToString("0.##", CultureInfo.InvariantCulture), column, lines.Length - 1 - row);
            }
        }

        Shade(plot, cells);
        Label(plot.Axes.Bottom, [.. heads.Select(Glyphs.Line)]);
        Label(plot.Axes.Left, [.. lines.Select(line => Glyphs.Line(line.Name)).Reverse()]);
        return Named(plot, columns, rows);
    }

    private static void Shade(Plot plot, double[,] cells)
    {
        ScottPlot.Plottables.Heatmap map = plot.Add.Heatmap(cells);
        map.Colormap = new ScottPlot.Colormaps.Grayscale().Reversed();
        plot.MoveToBack(map);
    }

    private static void Label(IAxis axis, string[] names)
        => axis.SetTicks([.. Enumerable.Range(0, names.Length).Select(place => (double)place)], names);

    private static void Slant(Plot plot, string[] names)
    {
        if (names.Sum(name => name.Length) > 60)
        {
            plot.Axes.Bottom.TickLabelStyle.Rotation = Slanted;
            plot.Axes.Bottom.TickLabelStyle.Alignment = Alignment.MiddleLeft;
            plot.Axes.Bottom.MinimumSize = 110;
        }
    }

    private static bool Named(Plot plot, string bottom, string left)
    {
        plot.XLabel(bottom);
        plot.YLabel(left);
        return true;
    }
}
