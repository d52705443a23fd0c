using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.ModelCard;

/// <summary>The fields of the card; a field that is opened tells what it means.</summary>
internal static class CardFields
{
    private const int ValueColumns = 100;
    private const string Meanings = "meanings";
    private const string Before = "     ";

    public static IEnumerable<Row> Rows(Experiment experiment, LabDeclaration? declaration, Folds folds, int width)
    {
        bool tellsMeaning = folds.IsOpen(Meanings, begins: true);
        var grid = new PanelGrid("", "", "");
        foreach ((string fact, string label, string? value) in Fields(experiment))
        {
            if (value is null)
            {
                continue;
            }

            string fold = $"field {fact}";
            string meaning = declaration?.Fact(fact)?.Meaning ?? "";
            grid.Add(folds.Mark(fold), new Part(label), new Part(Prose.Head(value, ValueColumns), Tone.Strong));
            grid.Under(tellsMeaning || folds.IsOpen(fold) ? Prose.Of(meaning, width, Tone.Faint, Before) : []);
            grid.Under(folds.IsOpen(fold) ? Prose.Of(value, width, Tone.Strong, Before) : []);
        }

        return grid.IsEmpty ? [] : [Row.Of(folds.Part(Meanings, "What each field means", begins: true)), .. grid.Rows(width)];
    }

    private static IEnumerable<(string Fact, string Label, string? Value)> Fields(Experiment experiment) =>
    [
        ("name", "name", experiment.Text("name")),
        ("architecture", "architecture", experiment.Text("architecture")),
        ("parameters", "parameters", experiment.Number("parameters") is { } parameters ? $"{Told.Whole(parameters)} ({Amounts.Count(parameters)})" : null),
        ("layers", "layers", Number(experiment, "layers")),
        ("heads", "heads per layer", Number(experiment, "heads")),
        ("embedding_length", "embedding", Number(experiment, "embedding_length", " numbers")),
        ("context_length", "context", Number(experiment, "context_length", " tokens")),
        ("vocabulary", "vocabulary", Number(experiment, "vocabulary", " tokens")),
        ("quantisation", "stored as", experiment.Text("quantisation")),
        ("bits_per_weight", "bits a parameter", experiment.Number("bits_per_weight") is { } bits ? bits.ToString("0.00", CultureInfo.InvariantCulture) : null),
        ("file_bytes", "file", experiment.Number("file_bytes") is { } bytes ? $"{Amounts.Bytes(bytes)} ({Told.Whole(bytes)} bytes)" : null),
        ("licence", "licence", Licence(experiment)),
        ("sha256", "sha256", experiment.Text("sha256")),
    ];

    private static string Licence(Experiment experiment)
        => experiment.Text("licence") is not { } licence ? "not named" : licence + (experiment.Text("licence_source") == "catalogue" ? ", says the catalogue; the file names none" : "");

    private static string? Number(Experiment experiment, string fact, string unit = "") => experiment.Number(fact) is { } number ? Told.Whole(number) + unit : null;
}
