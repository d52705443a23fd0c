using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;

namespace LlmQuest.Tui.Pages;

/// <summary>An experiment in a few words: what was asked, and what came of it.</summary>
internal static class ResultText
{
    private static readonly string[] Asked = ["prompt", "text", "question", "message", "corpus", "answer", "words"];

    // Facts that say most of what a lab found; the first that is there is told.
    private static readonly string[] Telling =
    [
        "distinct", "accuracy", "guess_p", "generated_accuracy", "semantic_entropy", "share_first", "support", "right", "f1", "judge_agreement", "left_accuracy", "kappa", "settled_layer", "perplexity", "held_out_perplexity", "entropy_bits", "parameters", "joules_per_token", "tokens",
    ];

    /// <summary>What was asked; empty where it is not one text.</summary>
    public static string OfQuestion(Experiment experiment)
        => Glyphs.Line(Asked.Select(name => experiment.Parameters.GetValueOrDefault(name)?.Text).FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? "");

    /// <summary>What came of it.</summary>
    public static string Of(Experiment experiment)
    {
        string[] parts =
        [
            experiment.Finish == Experiment.Cancelled ? "stopped" : "",
            Figure(experiment),
            FirstText(experiment),
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Figure(Experiment experiment)
    {
        string? name = Telling.FirstOrDefault(fact => experiment.Number(fact) is not null);
        if (name is null)
        {
            return "";
        }

        string value = experiment.Number(name)!.Value.ToString("0.####", CultureInfo.InvariantCulture);
        return $"{name.Replace('_', ' ')} {value}";
    }

    private static string FirstText(Experiment experiment)
    {
        if (experiment.Facts.GetValueOrDefault("candidates")?.Items is [var first, ..])
        {
            return $"likeliest \"{Glyphs.Piece(first.Fields?.GetValueOrDefault("piece")?.Text ?? "")}\"";
        }

        string[] texts = experiment.Texts.IsEmpty && experiment.Facts.GetValueOrDefault("text")?.Text is { } text ? [text] : [.. experiment.Texts];
        return texts.Length == 0 ? "" : $"{(texts.Length > 1 ? Quantity.Of(texts.Length, "text") + ", the first " : "")}\"{Glyphs.Line(texts[0].Trim())}\"";
    }
}
