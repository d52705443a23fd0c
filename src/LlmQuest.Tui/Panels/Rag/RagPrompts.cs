using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Rag;

/// <summary>The exact prompts, folded away.</summary>
internal static class RagPrompts
{
    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width) =>
    [
        .. Prompt(experiment, folds, "prompt", $"The exact prompt, {Read.Short(experiment.Number("prompt_tokens"))} tokens", width),
        .. Prompt(experiment, folds, "rewrite_prompt", "The exact prompt for the rewriting", width),
        .. Prompt(experiment, folds, "prompt_without", "The exact prompt without passages", width),
        .. folds.Section("judged", "The exact prompts of the filter", experiment.List("filtered").Select(one => one.Field("prompt")?.Text).OfType<string>().SelectMany(prompt => Prose.Of(prompt, width, before: "| ").Append(Row.Empty))),
        .. LooksSpecial(experiment) ? Prose.Of("Control tokens in a passage or the question were sent as plain text.", width, Tone.Faint) : [],
    ];

    private static IEnumerable<Row> Prompt(Experiment experiment, Folds folds, string fact, string title, int width)
        => experiment.Text(fact) is { } prompt ? folds.Section(fact, title, Prose.Of(prompt, width, before: "| ")) : [];

    private static bool LooksSpecial(Experiment experiment)
        => experiment.Facts.ContainsKey("prompt")
            && experiment.List("hits").Where(hit => hit.Field("used")?.Truth == true).Select(hit => hit.Field("text")?.Text).Append(experiment.Setting("question")?.Text).Any(text => text?.Contains("<|", StringComparison.Ordinal) == true);
}
