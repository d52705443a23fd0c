using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Bias;

/// <summary>What the marks of the scale mean, and how far templates agree.</summary>
internal static class TemplatesText
{
    /// <summary>Whether a number lies among those of the neutral words.</summary>
    public static bool IsWithin(double value, (double From, double To)? band) => band is { } ends && value >= ends.From && value <= ends.To;

    public static IEnumerable<Row> Legend(Templates templates, int template, double? neutral, (double From, double To)? band, IReadOnlyList<(string Name, double Value)> words, int width)
    {
        string?[] lines =
        [
            $"{Forest.Zero} zero: both equally likely. By itself it means nothing: one of the two words may only be the commoner one.",
            neutral is { } mark ? $"{Forest.Neutral} neutral, {Shares.Two(mark)}: the mean over {(templates.Reference.Count > 0 ? Quantity.Of(templates.Reference.Count, "word") : "words")} for people that name no trade." : null,
            band is { } ends ? $"{Forest.Band} how far these words reach, {Shares.Two(ends.From)} to {Shares.Two(ends.To)}: {Quantity.Of(words.Count(word => IsWithin(word.Value, band)), "word")} of {words.Count} among them, too small to say." : null,
            templates.Count > 1 ? $"{Forest.Spread} how far the word moves over {templates.Count} templates: the template moves the answer." : "One template: what it says is of that sentence, and there is no interval.",
        ];
        return lines.OfType<string>().SelectMany(line => Prose.Of(line, width, Tone.Faint));
    }

    public static IEnumerable<Row> Agreement(Experiment experiment, Templates templates, int width)
        => templates.Count < 2 || experiment.Number("rank_agreement") is not { } mean
            ? []
            : Prose.Of($"Rank agreement of two templates (Spearman, 1 is the same order): {Shares.Two(mean)} on average, {Shares.Two(experiment.List("agreements").Select(one => one.NumberOf("rank_correlation")).DefaultIfEmpty().Min())} at least.", width);
}
