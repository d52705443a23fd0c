using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Chat;

/// <summary>A conversation: how full the context is, what was said, and the exact prompt.</summary>
internal sealed class ChatPanel : OutcomePanel
{
    private const string Prompt = "prompt";
    private const string Earlier = "earlier";
    private readonly Folds _folds = new();

    /// <inheritdoc/>
    protected override IEnumerable<Row> Shown(Experiment experiment, int width)
    {
        ContextUse? use = ContextUse.Of(experiment);
        return
        [
            .. Status(experiment, use, width),
            .. Problem(experiment, width),
            .. ThreadRows.Of(experiment, _folds.IsOpen(Earlier), Earlier, width),
            Row.Of(new Part("[say]", Tone.Deed) { Deed = $"{Deeds.Fill}set turns " }, new Part("  "), Folds.Button(Prompt, _folds.IsOpen(Prompt) ? "[hide the exact prompt]" : "[the exact prompt]")),
            .. use?.Legend(width) ?? [],
            .. _folds.IsOpen(Prompt) ? PromptInspector.Rows(experiment, width) : [],
        ];
    }

    /// <inheritdoc/>
    protected override IEnumerable<Row> Running(int width)
    {
        string[] turns = [.. Setting.Parameters.GetValueOrDefault("turns")?.Texts ?? []];
        return Texts.SelectMany(reply => (reply.Key < turns.Length ? ThreadRows.Said("you", turns[reply.Key], width) : []).Concat(ThreadRows.Said("model", reply.Value, width)));
    }

    /// <inheritdoc/>
    protected override string? Act(string deed)
    {
        _folds.Do(deed);
        return null;
    }

    /// <inheritdoc/>
    protected override void OnExperiment()
    {
        if (Experiment is { } experiment && (experiment.Parameters.GetValueOrDefault("show_prompt")?.Truth == true || experiment.Parameters.GetValueOrDefault("max_new_tokens")?.Number == 0))
        {
            _folds.Open(Prompt);
        }
    }

    private static IEnumerable<Row> Status(Experiment experiment, ContextUse? use, int width)
    {
        string thread = experiment.Parameters.GetValueOrDefault("thread")?.Text ?? "";
        string name = thread.Length > 0 ? $"thread {Glyphs.Line(thread)}" : "a conversation that is not kept";
        string turns = experiment.Number("turns") is { } count ? $"{name}: {Quantity.Of(count, "turn")}" : name;
        return [.. Lines.Of(use is null ? turns : $"{turns} · {use.Amount}", width, Tone.Strong), .. use?.Gauge(width) ?? []];
    }

    private static IEnumerable<Row> Problem(Experiment experiment, int width)
    {
        string unanswered = experiment.List("unanswered") is { Count: > 0 } turns ? $" Not answered: {Quantity.Of(turns.Count, "turn")}." : "";
        return experiment.Text("problem") is { } problem ? Lines.Of(problem + unanswered, width, Tone.Warning) : unanswered.Length > 0 ? Lines.Of(unanswered.Trim(), width, Tone.Warning) : [];
    }
}
