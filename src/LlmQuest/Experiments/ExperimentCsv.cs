using System.Globalization;
using CsvHelper;
using LlmQuest.Core.Labs;

namespace LlmQuest.Experiments;

/// <summary>Experiments as a flat table (RFC 4180): a row each, a column for every parameter and fact that any of them has; lists and maps as JSON.</summary>
internal static class ExperimentCsv
{
    private static readonly (string Name, Func<KeptExperiment, string> Value)[] Own =
    [
        ("sequence", one => one.Entry.Sequence.ToString(CultureInfo.InvariantCulture)),
        ("id", one => one.Entry.Id.ToString()),
        ("time", one => one.Entry.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        ("stage", one => one.Recorded.Stage),
        ("place", one => one.Recorded.Lab),
        ("challenge", one => one.Recorded.Challenge),
        ("lab", one => one.Experiment.Lab),
        ("model", one => one.Experiment.Model),
        ("model_sha256", one => one.Experiment.ModelSha256),
        ("runtime", one => one.Experiment.Runtime),
        ("device", one => one.Experiment.Device),
        ("finish", one => one.Experiment.Finish),
    ];

    /// <summary>The rows, the heads first. A row may hold line breaks between its quotes.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<KeptExperiment> experiments)
    {
        (string Name, Func<KeptExperiment, string> Value)[] columns =
        [
            .. Own,
            .. Columns(experiments, "timing", one => one.Experiment.Timings.Keys, (one, name) => one.Experiment.Timings.TryGetValue(name, out double seconds) ? seconds.ToString(CultureInfo.InvariantCulture) : ""),
            .. Columns(experiments, "parameter", one => one.Experiment.Parameters.Keys, (one, name) => Text(one.Experiment.Parameters.GetValueOrDefault(name))),
            .. Columns(experiments, "fact", one => one.Experiment.Facts.Keys, (one, name) => Text(one.Experiment.Facts.GetValueOrDefault(name))),
        ];
        return experiments.Select(one => Row(columns.Select(column => column.Value(one)))).Prepend(Row(columns.Select(column => column.Name)));
    }

    private static IEnumerable<(string Name, Func<KeptExperiment, string> Value)> Columns(
        IEnumerable<KeptExperiment> experiments,
        string kind,
        Func<KeptExperiment, IEnumerable<string>> names,
        Func<KeptExperiment, string, string> value)
        => experiments.SelectMany(names).Distinct().Order(StringComparer.Ordinal).Select(name => ($"{kind}.{name}", (Func<KeptExperiment, string>)(one => value(one, name))));

    private static string Text(LabValue? value) => value?.ToString() ?? "";

    private static string Row(IEnumerable<string> cells)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        foreach (string cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.Flush();
        return text.ToString();
    }
}
