using System.Collections.Immutable;
using System.Globalization;

namespace LlmQuest.Core.Labs.Plain.Training;

/// <summary>The rungs of the ladder as bars, from eight bits per byte downwards.</summary>
internal static class LadderPlain
{
    private const double Uniform = 8;
    private const int BarColumns = 32;

    public static IEnumerable<string> Lines(Experiment experiment)
    {
        (string Rung, double Bits)[] rungs = [.. (experiment.Facts.GetValueOrDefault("bits_per_byte")?.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty).Select(rung => (rung.Key, rung.Value.Number ?? 0)).OrderBy(rung => Place(rung.Key))];
        if (rungs.Length == 0)
        {
            return ["no rung was measured"];
        }

        var table = new Grid("rung", ">bits/byte", "", "");
        foreach ((string rung, double bits) in rungs)
        {
            table.Add(Name(rung), Figures.Two(bits), Bar.Of(bits / Uniform, BarColumns), Meaning(rung));
        }

        return ["the same text, in bits per byte: the fewer, the better it was foretold", .. table.Lines(), .. Early(rungs)];
    }

    private static IEnumerable<string> Early((string Rung, double Bits)[] rungs)
    {
        double Of(string name) => rungs.FirstOrDefault(rung => rung.Rung == name).Bits;
        return Of("bigram") > Of("letters") && Of("letters") > 0
            ? ["Pairs do worse than letters here: both are counted while the text is read, and a", "short text has shown too few pairs yet."]
            : [];
    }

    private static double Place(string rung) => rung switch
    {
        "uniform" => -3,
        "letters" => -2,
        "bigram" => -1,
        _ => double.TryParse(rung, CultureInfo.InvariantCulture, out double tokens) ? tokens : double.MaxValue,
    };

    private static string Name(string rung) => Place(rung) < 0 ? rung : $"model, {rung}";

    private static string Meaning(string rung) => rung switch
    {
        "uniform" => "all bytes alike",
        "letters" => "bytes counted so far",
        "bigram" => "pairs counted so far",
        "1" => "1 token before",
        "all" => "all tokens before",
        _ => $"{Glyphs.Line(rung)} tokens before",
    };
}
