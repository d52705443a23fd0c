using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>An experiment in plain words.</summary>
internal static class ExperimentText
{
    private const int LongestValue = 240;
    private static readonly string[] Told = ["texts", "token_ids", "finish_reasons", "surprisal_bits", "rows", "candidates", "pieces", "ids", "bytes", "prompt_surprisal_bits", "seed"];

    public static IEnumerable<TranscriptEntry> Of(World world, Experiment experiment, int timesSaid) => experiment.Lab switch
    {
        GenerateLab.Name => Generation(experiment, timesSaid),
        _ => Measured(world, experiment),
    };

    private static IEnumerable<TranscriptEntry> Generation(Experiment experiment, int timesSaid)
    {
        foreach (string text in experiment.Texts)
        {
            yield return new TranscriptEntry(TranscriptKind.Answer, text.Length > 0 ? text : "(nothing: the model ended at once)");
        }

        string said = timesSaid > 1 ? FormattableString.Invariant($"said {timesSaid} times now · ") : "";
        string ends = string.Join(", ", experiment.FinishReasons.Distinct().Select(InWords));
        string tokens = Quantity.Of(experiment.Number("tokens") ?? 0, "token");
        string speed = experiment.Number("tokens_per_second") is { } rate ? $" · {Quantity.Of(rate, "token", "per second")}" : "";
        yield return new TranscriptEntry(TranscriptKind.Figures, $"{said}{tokens} · {ends} · {Choosing(experiment)} · seed {experiment.Parameters.GetValueOrDefault("seed")}{speed}");
    }

    private static IEnumerable<TranscriptEntry> Measured(World world, Experiment experiment)
    {
        string? picture = Rendering.Of(experiment);
        IEnumerable<string> shown = picture is null ? experiment.Texts : [picture];
        return [.. shown.Select(text => new TranscriptEntry(picture is null ? TranscriptKind.Answer : TranscriptKind.Picture, text)), new TranscriptEntry(TranscriptKind.Figures, Figures(world, experiment, picture is not null))];
    }

    // A goal asks for these by name. What is drawn needs only its single figures.
    private static string Figures(World world, Experiment experiment, bool isDrawn)
    {
        IEnumerable<LabFact> facts = (world.Labs.Find(experiment.Lab)?.Facts ?? [])
            .Where(fact => !Told.Contains(fact.Name) && experiment.Facts.TryGetValue(fact.Name, out LabValue? value) && !(isDrawn && value is { Number: null, Truth: null }));
        string figures = string.Join(" · ", facts.Select(fact => $"{fact.Name} {Short(experiment.Facts[fact.Name])}"));
        string seed = experiment.Parameters.TryGetValue("seed", out LabValue? drawn) ? $"seed {drawn}" : "";
        string stopped = experiment.Finish == Experiment.Cancelled ? "stopped by you" : "";
        return string.Join(" · ", new[] { stopped, figures, seed }.Where(part => part.Length > 0)) is { Length: > 0 } all ? all : experiment.Lab;
    }

    private static string Short(LabValue value)
    {
        string text = value.Number is { } number ? number.ToString("0.####", CultureInfo.InvariantCulture) : OneLine(value.ToString());
        return text.Length <= LongestValue ? text : text[..LongestValue] + "…";
    }

    private static string OneLine(string text) => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Choosing(Experiment experiment)
        => experiment.Parameters.GetValueOrDefault("do_sample")?.Truth == false ? "do_sample false" : $"temperature {experiment.Parameters.GetValueOrDefault("temperature")}";

    private static string InWords(string finishReason) => finishReason switch
    {
        "end" => "the model ended",
        "length" => "length reached",
        "stop" => "a stop text came",
        _ => "stopped by you",
    };
}
