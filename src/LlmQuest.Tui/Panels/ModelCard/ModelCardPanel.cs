using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.ModelCard;

/// <summary>What a model file says of itself, each field with a plain meaning, and the memory it takes at the chosen context.</summary>
internal sealed class ModelCardPanel : FoldingPanel
{
    private const string Context = "context";
    private const string Less = "context less";
    private const string More = "context more";
    private const string Run = "context run";
    private const double Usual = 4096;

    /// <inheritdoc/>
    protected override IEnumerable<Row> Draw(Experiment experiment, int width)
    {
        var memory = new MemoryNow(experiment, Chosen);
        return
        [
            .. Memory(memory, width),
            .. CardFields.Rows(experiment, Setting.Declaration, Folds, width),
            .. Folds.Section("machines", "Machines it fits", CardTables.Machines(memory, width), begins: true),
            .. Folds.Section("tensors", "Tensors by type", CardTables.Tensors(experiment, width)),
            .. Folds.Section("largest", "The largest tensors", CardTables.Largest(experiment, width)),
            .. Folds.Section("models", "All models that are known", CardTables.Models(experiment, width)),
            .. Folds.Section("template", "Chat template", Template(experiment, width)),
            .. experiment.Text("template") is null && experiment.Text("architecture") is not null ? Prose.Of("It has no chat template.", width) : [],
        ];
    }

    /// <inheritdoc/>
    protected override string? Choose(string deed)
    {
        if (deed == Run)
        {
            return IsRunning ? null : RunLine;
        }

        LabParameter? parameter = Setting.Declaration?.Parameter(Context);
        if (parameter is not null && deed is Less or More)
        {
            Turn(Context, LabValue.Of(Math.Clamp(deed == More ? Chosen * 2 : Math.Round(Chosen / 2), parameter!.Minimum, parameter.Maximum)));
        }

        return null;
    }

    private double Chosen => Turned.GetValueOrDefault(Context)?.Number ?? Experiment?.Setting(Context)?.Number ?? Usual;

    private IEnumerable<Row> Memory(MemoryNow memory, int width)
    {
        if (memory.Bytes is not { } bytes)
        {
            return [];
        }

        string each = memory.BytesPerToken is { } one ? $"; {Told.Whole(one)} bytes for each token" : "";
        string workedOut = memory.IsWorkedOut ? " Worked out from the file; Enter records it." : "";
        return
        [
            Row.Of(new Part(Amounts.Bytes(bytes), Tone.Strong), new Part(" of memory with "), new Part($"< {Told.Whole(memory.Context)} tokens >", Tone.Deed) { Deed = Deeds.Own + Run, Less = Deeds.Own + Less, More = Deeds.Own + More }),
            .. Prose.Of($"That is the file, so many tokens of context, and 64 MiB beside{each}.{workedOut}", width, Tone.Faint),
            .. memory.Trained is { } trained && trained < memory.Context ? Prose.Of($"That is longer than it was trained for: {Told.Whole(trained)} tokens.", width, Tone.Warning) : [],
        ];
    }

    private static IEnumerable<Row> Template(Experiment experiment, int width)
        => experiment.Text("template") is { } template ? [.. Prose.Of(template, width, before: "| "), .. Prose.Of($"{Told.Whole(template.Length)} characters in all", width, Tone.Faint)] : [];
}
