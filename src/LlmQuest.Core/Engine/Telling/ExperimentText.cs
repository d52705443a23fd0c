using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>An experiment in plain words.</summary>
internal static class ExperimentText
{
    private const int LongestValue = 240;
    private const int MostCandidates = 10;
    private static readonly string[] Told = ["texts", "token_ids", "finish_reasons", "surprisal_bits", "rows", "candidates", "pieces", "ids", "bytes", "prompt_surprisal_bits", "seed"];

    public static IEnumerable<TranscriptEntry> Of(World world, Experiment experiment, int timesSaid) => experiment.Lab switch
    {
        GenerateLab.Name => Generation(experiment, timesSaid),
        "sampling-grid" => [.. Rows(experiment), new TranscriptEntry(TranscriptKind.Figures, Figures(world, experiment))],
        "next-token" => [new TranscriptEntry(TranscriptKind.Answer, Candidates(experiment)), new TranscriptEntry(TranscriptKind.Figures, Figures(world, experiment))],
        "tokens" => [new TranscriptEntry(TranscriptKind.Answer, Pieces(experiment)), new TranscriptEntry(TranscriptKind.Figures, Figures(world, experiment))],
        _ => [.. experiment.Texts.Select(text => new TranscriptEntry(TranscriptKind.Answer, text)), new TranscriptEntry(TranscriptKind.Figures, Figures(world, experiment))],
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

    private static IEnumerable<TranscriptEntry> Rows(Experiment experiment)
    {
        foreach (LabValue row in experiment.Facts.GetValueOrDefault("rows")?.Items ?? [])
        {
            string[] texts = [.. row.Fields?.GetValueOrDefault("texts")?.Texts ?? []];
            string head = $"temperature {row.Fields?.GetValueOrDefault("temperature")}: {row.Fields?.GetValueOrDefault("distinct")} of {texts.Length} different";
            yield return new TranscriptEntry(TranscriptKind.Answer, string.Join('\n', texts.Select((text, i) => FormattableString.Invariant($"{i + 1}. {OneLine(text)}")).Prepend(head)));
        }
    }

    private static string Candidates(Experiment experiment)
    {
        LabValue[] shown = [.. (experiment.Facts.GetValueOrDefault("candidates")?.Items ?? []).Take(MostCandidates)];
        return shown.Length == 0 ? "(no candidates)" : string.Join('\n', shown.Select(Candidate));
    }

    private static string Candidate(LabValue candidate)
    {
        double p = candidate.Fields?.GetValueOrDefault("p")?.Number ?? 0;
        double sampled = candidate.Fields?.GetValueOrDefault("sampling_p")?.Number ?? 0;
        string cut = candidate.Fields?.GetValueOrDefault("cut_by")?.Text is { Length: > 0 } by ? $", cut by {by}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{candidate.Fields?.GetValueOrDefault("rank")}. \"{OneLine(candidate.Fields?.GetValueOrDefault("piece")?.ToString() ?? "")}\" model {p:0.0000}, sampling {sampled:0.0000}{cut}");
    }

    private static string Pieces(Experiment experiment)
        => string.Join(" | ", (experiment.Facts.GetValueOrDefault("pieces")?.Texts ?? []).Select(OneLine));

    private static string Figures(World world, Experiment experiment)
    {
        IEnumerable<LabFact> facts = (world.Labs.Find(experiment.Lab)?.Facts ?? []).Where(fact => !Told.Contains(fact.Name) && experiment.Facts.ContainsKey(fact.Name));
        string figures = string.Join(" · ", facts.Select(fact => $"{fact.Name} {Short(experiment.Facts[fact.Name])}"));
        string seed = experiment.Parameters.TryGetValue("seed", out LabValue? drawn) ? $"seed {drawn}" : "";
        return string.Join(" · ", new[] { figures, seed }.Where(part => part.Length > 0)) is { Length: > 0 } all ? all : experiment.Lab;
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
