using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Panels.Pipeline;

/// <summary>The chosen question, and the chosen step of its way: what came in, the exact prompt, what came out.</summary>
internal static class TraceSteps
{
    private const int MostItems = 10;
    private const int HeadColumns = 200;
    private const string Before = "   ";

    /// <summary>The question, with ways to the one before, to the next and to the next failure.</summary>
    public static IEnumerable<Row> Case(IReadOnlyList<LabValue> cases, int shown, Func<bool, int, string> to, int width)
    {
        LabValue one = cases[shown];
        int next = Math.Min(cases.Count - 1, shown + 1);
        string verdict = Verdicts.Of(one);
        List<Part> parts =
        [
            new Part($"< question {Read.Short(shown + 1)} of {Read.Short(cases.Count)}: {verdict} >", Tone.Deed) { Deed = to(true, next), Less = to(true, Math.Max(0, shown - 1)), More = to(true, next) },
        ];
        if (Verdicts.NextFailure(cases, shown) is { } failure && failure != shown)
        {
            parts.AddRange([new Part("  "), new Part("[next failure]", Tone.Deed) { Deed = to(true, failure) }]);
        }

        return
        [
            new Row([.. parts]),
            .. Prose.Of(one.Field("question")?.Text ?? "", width, Tone.Strong, Before),
            .. Prose.Of(one.Field("gold")?.Text is { } gold ? $"Right words: {gold}" : "The pages have no answer: refusing is right.", width, Tone.Faint, Before),
            .. Prose.Of($"Said: {one.Field("answer")?.Text}", width, Verdicts.ToneOf(verdict), Before),
        ];
    }

    /// <summary>The step, with ways to the one before and to the next.</summary>
    public static IEnumerable<Row> Step(LabValue[] trace, int at, Func<bool, int, string> to, Folds folds, int width)
    {
        if (trace.Length == 0)
        {
            return [];
        }

        LabValue step = trace[at];
        int next = Math.Min(trace.Length - 1, at + 1);
        string outcome = step.Field("outcome")?.Text is { } way ? $", leads on by: {way}" : ", the end";
        string kind = step.Field("kind")?.Text is { } name && name != step.Field("node")?.Text ? $" ({Prose.Head(name, HeadColumns)})" : "";
        var chooser = new Part($"< step {Read.Short(at + 1)} of {Read.Short(trace.Length)} >", Tone.Deed) { Deed = to(false, next), Less = to(false, Math.Max(0, at - 1)), More = to(false, next) };
        string what = $" {Prose.Head(step.Field("node")?.Text, HeadColumns)}{kind}{Prose.Head(outcome, HeadColumns)}";
        return
        [
            .. chooser.Text.Length + TextWrapper.Columns(what) <= width ? [Row.Of(chooser, new Part(what, Tone.Strong))] : (IEnumerable<Row>)[Row.Of(chooser), .. Prose.Of(what.Trim(), width, Tone.Strong, Before)],
            .. Prose.Of($"in:  {Text(step.Field("in"))}", width, before: Before),
            .. step.Field("prompt")?.Text is { } prompt ? folds.Section("prompt", "the exact prompt", Prose.Of(prompt, width, before: Before + "| "), begins: true) : [],
            .. Prose.Of($"out: {Text(step.Field("out"))}", width, before: Before),
        ];
    }

    private static string Text(LabValue? value) => value switch
    {
        null => "",
        { Text: { } text } => text,
        { Items: { } items } => string.Join("; ", items.Take(MostItems).Select(One)) + (items.Length > MostItems ? $"; and {Read.Short(items.Length - MostItems)} more" : ""),
        _ => value.ToString(),
    };

    private static string One(LabValue item) => item switch
    {
        _ when item.Field("source")?.Text is { } source => $"{source} {Told.Three(item.NumberOf("score"))}{(item.Field("text")?.Text is { } text ? $" \"{Prose.Head(text, HeadColumns)}\"" : "")}",
        _ when item.Field("sentence")?.Text is { } sentence => $"{(item.Field("supported")?.Truth == true ? "supported" : "not supported")}: {sentence}",
        _ when item.Field("kept")?.Truth is { } kept => $"passage {Read.Short(item.NumberOf("chunk"))} {(kept ? "kept" : "dropped")}",
        _ => item.Text ?? item.ToString(),
    };
}
