namespace LlmQuest.Core.Labs.Plain;

/// <summary>A prompt part by part, each with a sign for its origin.</summary>
internal static class PromptParts
{
    private const int Before = 10;

    /// <summary>The exact prompt that was sent.</summary>
    public static IEnumerable<string> Exact(Experiment experiment)
    {
        IReadOnlyList<LabValue> parts = experiment.List("origins");
        return parts.Count == 0 ? [] : ["", "the exact prompt, and where each part comes from:", .. parts.SelectMany(part => Part(part, " ", int.MaxValue))];
    }

    /// <summary>What of the whole prompt was left out; of long parts that were kept only the beginning is shown.</summary>
    public static IEnumerable<string> Difference(Experiment experiment)
    {
        IReadOnlyList<LabValue> changes = experiment.List("prompt_difference");
        if (changes.Count == 0)
        {
            return [];
        }

        double dropped = changes.Where(part => part.Field("change")?.Text == "dropped").Sum(part => part.NumberOf("tokens"));
        return
        [
            "",
            $"left out of the prompt (-): {Read.Short(dropped)} of {Read.Short(experiment.Number("tokens_before"))} tokens; the model does not see them:",
            .. changes.SelectMany(part => part.Field("change")?.Text switch
            {
                "dropped" => Part(part, "-", int.MaxValue),
                "added" => Part(part, "+", int.MaxValue),
                _ => Part(part, " ", 1),
            }),
        ];
    }

    private static IEnumerable<string> Part(LabValue part, string change, int mostLines)
    {
        string name = Cells.Pad($"{change} {Cells.Fit(Glyphs.Line(part.Field("origin")?.Text ?? "?"), Before - 2)}", Before);
        string[] lines = [.. Wrapped.Lines((part.Field("text")?.Text ?? "").Replace("\n", "↵\n", StringComparison.Ordinal), Cells.Line - Before - 3)];
        if (lines.Length > 1 && lines[^1].Length == 0)
        {
            lines = lines[..^1];
        }

        foreach ((int i, string line) in lines.Take(mostLines).Index())
        {
            string more = i == mostLines - 1 && lines.Length > mostLines ? " …" : "";
            yield return $"{(i == 0 ? name : Cells.Pad(change, Before))}|{line}{more}";
        }
    }
}
