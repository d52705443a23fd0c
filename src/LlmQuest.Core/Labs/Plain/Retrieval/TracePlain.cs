namespace LlmQuest.Core.Labs.Plain.Retrieval;

/// <summary>One question node by node: the one that is asked for, or the first that went wrong, or else the first.</summary>
internal static class TracePlain
{
    private const int MostPromptLines = 200;

    public static IEnumerable<string> Lines(Experiment experiment)
    {
        IReadOnlyList<LabValue> cases = experiment.List("cases");
        IReadOnlyList<LabValue> traces = experiment.List("traces");
        if (cases.Count == 0 || traces.Count != cases.Count)
        {
            yield break;
        }

        int wanted = (int)(experiment.Parameters.GetValueOrDefault("show_question")?.Number ?? 0);
        int shown = wanted > 0 ? Math.Min(wanted, cases.Count) - 1 : cases.Select((one, i) => (one, i)).Where(one => one.one.Field("verdict")?.Text is "wrong" or "refused wrongly").Select(one => one.i).FirstOrDefault();
        yield return "";
        foreach (string line in Wrapped.Lines($"Node by node, question {shown + 1} ({cases[shown].Field("verdict")?.Text}): {cases[shown].Field("question")?.Text}", Cells.Line))
        {
            yield return line;
        }

        yield return "Another one: show_question with its number.";
        if (cases[shown].Field("gold")?.Text is { } gold)
        {
            yield return Glyphs.Line($"Right words: {gold}");
        }

        foreach (string line in (traces[shown].Items ?? []).SelectMany(Step))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Step(LabValue step)
    {
        string outcome = step.Field("outcome")?.Text is { } way ? $" -> {way}" : "";
        yield return Glyphs.Line($"[{step.Field("node")?.Text}]{outcome}");
        yield return $"   in:  {Short(step.Field("in"))}";
        string[] prompt = step.Field("prompt")?.Text is { } text ? [.. Wrapped.Lines(text, Cells.Line - 5)] : [];
        foreach (string line in prompt.Take(MostPromptLines))
        {
            yield return "   | " + line;
        }

        if (prompt.Length > MostPromptLines)
        {
            yield return $"   | and {prompt.Length - MostPromptLines} lines more";
        }

        yield return $"   out: {Short(step.Field("out"))}";
    }

    private static string Short(LabValue? value) => Glyphs.Line(value switch
    {
        null => "",
        { Text: { } text } => Head(text),
        { Items: { } items } => string.Join("; ", items.Take(10).Select(One)),
        _ => Head(value.ToString()),
    });

    private static string One(LabValue item) => item switch
    {
        _ when item.Field("source")?.Text is { } source => $"{Head(source)} {Figure.Three(item.NumberOf("score"))}",
        _ when item.Field("sentence")?.Text is { } sentence => $"{(item.Field("supported")?.Truth == true ? "supported" : "not supported")}: {Head(sentence)}",
        _ when item.Field("kept")?.Truth is { } kept => $"passage {Read.Short(item.NumberOf("chunk"))} {(kept ? "kept" : "dropped")}",
        _ => Head(item.ToString()),
    };

    private static string Head(string text) => text.Length > Cells.Line ? text[..Cells.Line] : text;
}
