using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Charts;

/// <summary>Names with numbers, read out of an experiment's facts.</summary>
/// <param name="Names">The names.</param>
/// <param name="Values">The numbers, as many.</param>
internal sealed record Series(string[] Names, double[] Values)
{
    private const int LongestName = 24;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Values.Length == 0;

    /// <summary>Two fields of a list of records.</summary>
    public static Series OfRecords(Experiment experiment, string fact, string name, string value, int most = int.MaxValue)
        => Of((experiment.Facts.GetValueOrDefault(fact)?.Items ?? []).Take(most).Select(item => (item.Fields?.GetValueOrDefault(name), item.Fields?.GetValueOrDefault(value)?.Number)));

    /// <summary>A map of numbers.</summary>
    public static Series OfMap(LabValue? map)
        => Of((map?.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty).Select(pair => ((LabValue?)LabValue.Of(pair.Key), pair.Value.Number)));

    /// <summary>Some facts that are numbers, by name.</summary>
    public static Series OfFacts(Experiment experiment, params IEnumerable<string> facts)
        => Of(facts.Select(fact => ((LabValue?)LabValue.Of(fact.Replace('_', ' ')), experiment.Number(fact))));

    /// <summary>The pieces of a text, with how many bytes each has.</summary>
    public static Series OfPieces(Experiment experiment, int most)
        => Of((experiment.Facts.GetValueOrDefault("pieces")?.Texts ?? []).Zip(experiment.Facts.GetValueOrDefault("bytes")?.Texts ?? []).Take(most)
            .Select(pair => ((LabValue?)LabValue.Of(pair.First), (double?)(pair.Second.Length / 2))));

    /// <summary>Every number there is, wherever it stands: what it is called says where.</summary>
    public static Series OfAllNumbers(Experiment experiment, int most)
        => Of(experiment.Facts.Where(fact => fact.Key != "seed").SelectMany(fact => NumbersIn(fact.Key.Replace('_', ' '), fact.Value)).Take(most)
            .Select(pair => ((LabValue?)LabValue.Of(pair.Name), (double?)pair.Value)));

    /// <summary>How long the texts are that came out, in characters.</summary>
    public static Series OfTexts(Experiment experiment, int most)
        => Of(experiment.Facts.SelectMany(fact => (fact.Value.Texts ?? (fact.Value.Text is { } text ? [text] : [])).Select((one, i) => (Name: string.Create(CultureInfo.InvariantCulture, $"{fact.Key.Replace('_', ' ')} {i + 1}"), one.Length)))
            .Where(pair => pair.Length > 0).Take(most).Select(pair => ((LabValue?)LabValue.Of(pair.Name), (double?)pair.Length)));

    /// <summary>A list of numbers, counted from 1.</summary>
    public static double[] Numbers(Experiment experiment, string fact)
        => [.. (experiment.Facts.GetValueOrDefault(fact)?.Items ?? []).Select(item => item.Number).OfType<double>()];

    /// <summary>The first list of records that have a name and one of some numbers; empty where there is none.</summary>
    public static Series OfAnyRecords(Experiment experiment, IReadOnlyList<string> numbers, out string number)
    {
        foreach (LabValue item in experiment.Facts.Values.Where(fact => fact.Items is { Length: > 1 }).Select(fact => fact.Items!.Value[0]).Where(item => item.Fields is not null))
        {
            string? name = item.Fields!.FirstOrDefault(field => field.Value.Text is not null).Key;
            string? value = numbers.FirstOrDefault(known => item.Fields!.GetValueOrDefault(known)?.Number is not null);
            if (name is not null && value is not null)
            {
                number = value;
                return OfRecords(experiment, experiment.Facts.First(fact => fact.Value.Items is { Length: > 1 } items && ReferenceEquals(items[0], item)).Key, name, value);
            }
        }

        number = "";
        return new Series([], []);
    }

    // A space before a word is part of a token; within a name it is only a space.
    private static string Visible(string text) => text.StartsWith(' ') || text.Contains('\n', StringComparison.Ordinal) ? Glyphs.Piece(text) : Glyphs.Line(text);

    private static IEnumerable<(string Name, double Value)> NumbersIn(string name, LabValue value)
        => value.Number is { } number ? [(name, number)]
            : value.Fields is { } fields ? fields.SelectMany(field => NumbersIn($"{name} {field.Key.Replace('_', ' ')}", field.Value))
            : value.Items is { } items ? items.SelectMany((item, i) => NumbersIn(string.Create(CultureInfo.InvariantCulture, $"{name} {i + 1}"), item))
            : [];

    private static Series Of(IEnumerable<(LabValue? Name, double? Value)> pairs)
    {
        (string Name, double Value)[] found = [.. pairs.Where(pair => pair.Value is not null).Select(pair => (Shown(pair.Name), pair.Value!.Value))];
        return new Series([.. found.Select(pair => pair.Name)], [.. found.Select(pair => pair.Value)]);
    }

    private static string Shown(LabValue? name) => name is null ? "" : Cells.Fit(name.Text is { } text ? Visible(text) : name.ToString(), LongestName);
}
