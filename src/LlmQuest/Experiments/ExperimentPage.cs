using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Comparing;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;

namespace LlmQuest.Experiments;

/// <summary>Everything that was recorded of an experiment, 80 columns wide.</summary>
internal static class ExperimentPage
{
    private const int FirstSteps = 40;
    private static readonly string[] WrittenWhole = ["texts", "left_text", "right_text"];

    /// <param name="one">The experiment.</param>
    /// <param name="steps">The numbers of its steps; null for none.</param>
    /// <param name="pieces">The texts of tokens; null when the model is not here.</param>
    /// <param name="isFull">Whether long values and all steps are shown.</param>
    public static IEnumerable<string> Lines(KeptExperiment one, ExperimentSteps? steps, Func<int, string>? pieces, bool isFull) =>
    [
        .. Head(one),
        .. Section("Parameters (* is not the default)", Parameters(one.Experiment, isFull)),
        .. Outcome(one.Experiment, isFull),
        .. Section("Timings, in seconds", Timings(one.Experiment)),
        .. Section("Steps", Steps(one.Experiment, steps, pieces, isFull)),
    ];

    private static IEnumerable<string> Head(KeptExperiment one)
    {
        Experiment experiment = one.Experiment;
        string place = one.Place.Length > 0 ? $" in {Glyphs.Line(one.Place)}" : "";
        yield return Cells.Fit(string.Create(CultureInfo.InvariantCulture, $"Experiment {one.Entry.Sequence}: {Glyphs.Line(experiment.Lab)}{place}, {one.Entry.Time:yyyy-MM-dd HH:mm:ss'Z'}"), Cells.Line);
        (string Name, string Value)[] rows =
        [
            ("id", one.Entry.Id.ToString()),
            ("challenge", one.Recorded.Challenge),
            ("model", experiment.Model),
            ("digest", experiment.ModelSha256),
            ("library", experiment.Runtime),
            ("device", experiment.Device),
            ("ended", one.Ended == experiment.Finish ? one.Ended : $"{experiment.Finish} ({one.Ended})"),
            ("prompt", experiment.PromptIds.IsEmpty ? "" : $"{Quantity.Of(experiment.PromptIds.Length, "token")}, template included; their exact ids are kept"),
        ];
        foreach ((string name, string value) in rows.Where(row => row.Value.Length > 0))
        {
            yield return Cells.Fit($"  {name,-10} {Glyphs.Line(value)}", Cells.Line);
        }
    }

    private static IEnumerable<string> Parameters(Experiment experiment, bool isFull)
    {
        LabDeclaration? lab = DeclaredLabs.Registry.Find(experiment.Lab);
        return experiment.Parameters.SelectMany(parameter =>
        {
            bool isUsual = Equals(lab?.Parameter(parameter.Key)?.Default, parameter.Value);
            return Named($"{(isUsual ? ' ' : '*')} {parameter.Key}", parameter.Value, isFull);
        });
    }

    private static IEnumerable<string> Outcome(Experiment experiment, bool isFull)
    {
        string? picture = Rendering.Of(experiment);
        string[] written = picture is null ? [.. WrittenWhole.Where(experiment.Facts.ContainsKey)] : [];
        foreach (string line in picture is not null ? Section("Picture", picture.Split('\n')) : written.SelectMany(fact => Texts(fact, experiment.Facts[fact])))
        {
            yield return line;
        }

        IEnumerable<string> rest = experiment.Facts.Where(fact => !written.Contains(fact.Key)).SelectMany(fact => Named($"  {fact.Key}", fact.Value, isFull));
        foreach (string line in Section("Facts", rest))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Texts(string fact, LabValue value)
    {
        ImmutableArray<string> texts = value.Texts ?? [value.Text ?? ""];
        return texts.SelectMany((text, i) => Section(texts.Length == 1 ? fact : string.Create(CultureInfo.InvariantCulture, $"{fact} {i + 1}"), Wrapped.Lines(text, Cells.Line - 2).Select(line => $"  {line}")));
    }

    private static IEnumerable<string> Timings(Experiment experiment)
        => experiment.Timings.Select(timing => string.Create(CultureInfo.InvariantCulture, $"  {timing.Key,-20} {timing.Value:0.000}"));

    private static IEnumerable<string> Steps(Experiment experiment, ExperimentSteps? steps, Func<int, string>? pieces, bool isFull)
    {
        if (steps is null)
        {
            yield break;
        }

        ImmutableArray<ImmutableArray<int>> ids = ExperimentDiff.TokenIdsOf(experiment);
        int left = isFull ? int.MaxValue : FirstSteps;
        for (int sample = 0; sample < steps.Samples.Length && left > 0; sample++)
        {
            StepNumbers[] shown = [.. steps.Samples[sample].Take(left)];
            left -= shown.Length;
            if (steps.Samples.Length > 1)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"  text {sample + 1}");
            }

            foreach (string line in Table(shown, sample < ids.Length ? ids[sample] : [], pieces))
            {
                yield return $"  {line}";
            }
        }

        int more = steps.Samples.Sum(sample => sample.Length) - (isFull ? int.MaxValue : FirstSteps);
        if (more > 0)
        {
            yield return $"  … {Quantity.Of(more, "more step")}: --full shows all.";
        }

        if (pieces is null)
        {
            yield return "  The pieces need the model of this experiment, which is not here.";
        }

        if (steps.IsCut)
        {
            yield return $"  Of so many tokens only the first {Quantity.Of(ExperimentSteps.MostSteps, "step")} were kept.";
        }
    }

    private static IEnumerable<string> Table(StepNumbers[] steps, ImmutableArray<int> ids, Func<int, string>? pieces)
    {
        const int Widest = 74;
        var grid = new Grid(">#", ">SURPRISAL", ">ENTROPY", ">RANK", ">ID", "PIECE");
        for (int i = 0; i < steps.Length; i++)
        {
            int? id = i < ids.Length ? ids[i] : null;
            grid.Add(
                (i + 1).ToString(CultureInfo.InvariantCulture),
                steps[i].SurprisalBits.ToString("0.000", CultureInfo.InvariantCulture),
                steps[i].EntropyBits.ToString("0.000", CultureInfo.InvariantCulture),
                steps[i].Rank.ToString(CultureInfo.InvariantCulture),
                id?.ToString(CultureInfo.InvariantCulture) ?? "-",
                id is { } token && pieces is not null ? Glyphs.Piece(pieces(token)) : "-");
        }

        return grid.Lines().Select(line => Cells.Fit(line, Widest));
    }

    private static IEnumerable<string> Named(string name, LabValue value, bool isFull)
    {
        const int Column = 26;
        string head = name.PadRight(Column - 1) + " ";
        string text = value.ToString();
        return isFull
            ? Wrapped.Lines(text, Cells.Line - Column).Select((line, i) => (i == 0 ? head : new string(' ', Column)) + line)
            : [head + Cells.Fit(Glyphs.Line(text), Cells.Line - Column)];
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        return all.Length == 0 ? [] : ["", title, .. all];
    }
}
