using LlmQuest.Core.Labs.Plain.Retrieval;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>A design as boxes and arrows, what it made of its questions beside earlier designs, and one failure step by step.</summary>
internal static class PipelinePlain
{
    private const int MostCases = 60;
    private const int QuestionColumns = 30;
    private const int VerdictColumns = 15;
    private static readonly string[] Counts = ["questions", "right", "wrong", "refused", "tokens", "calls"];

    public static IEnumerable<string> Lines(Experiment experiment) => All(experiment).Select(line => Cells.Fit(line, Cells.Line));

    private static IEnumerable<string> All(Experiment experiment) =>
    [
        .. DesignDrawing.Lines(experiment.Parameters.GetValueOrDefault("nodes"), experiment.Parameters.GetValueOrDefault("edges")),
        .. Summary(experiment),
        .. Beside(experiment),
        .. Cases(experiment),
        .. TracePlain.Lines(experiment),
    ];

    private static IEnumerable<string> Summary(Experiment experiment)
    {
        if (experiment.Number("accuracy") is not { } accuracy)
        {
            yield break;
        }

        int n = experiment.List("cases").Count;
        yield return "";
        yield return $"Treated rightly: {Figure.Share(accuracy, n, experiment.Number("accuracy_low"), experiment.Number("accuracy_high"))}";
        yield return "That is a right answer where the pages have one, a refusal where they have none.";
        if (experiment.Number("calls") is { } calls && experiment.Number("tokens") is { } tokens)
        {
            yield return $"{Quantity.Of(calls, "call")} of the model, {Read.Short(tokens)} tokens read and written";
        }
    }

    private static IEnumerable<string> Beside(Experiment experiment)
    {
        if (experiment.Number("right") is not { } right)
        {
            return [];
        }

        var table = new Grid(">questions", ">right", ">wrong", ">refused", ">tokens", ">calls", ">accuracy", "design");
        table.Add(Read.Short(experiment.List("cases").Count), Read.Short(right), Number("wrong"), Number("refused"), Number("tokens"), Number("calls"), Read.Short(Math.Round(experiment.Number("accuracy") ?? 0, 3)), "this one");
        foreach (LabValue one in experiment.List("earlier"))
        {
            string[] numbers = [.. Counts.Select(name => Read.Short(one.Field(name)?.Number))];
            string accuracy = one.Field("accuracy")?.Number is { } share ? Read.Short(Math.Round(share, 3)) : "-";
            table.Add([.. numbers, accuracy, Cells.Fit(Glyphs.Line(one.Field("design")?.Text ?? ""), Cells.Line)]);
        }

        string[] caution = experiment.List("earlier").Count > 0 ? ["A difference between designs that lies within the interval above may be chance."] : [];
        return ["", .. table.Lines(), .. caution];

        string Number(string name) => Read.Short(experiment.Number(name));
    }

    private static IEnumerable<string> Cases(Experiment experiment)
    {
        IReadOnlyList<LabValue> cases = experiment.List("cases");
        var table = new Grid("verdict", "question", "said");
        foreach (LabValue one in cases.Take(MostCases))
        {
            table.Add(Text(one, "verdict", VerdictColumns), Text(one, "question", QuestionColumns), Text(one, "answer", Cells.Line));
        }

        IEnumerable<string> lines = cases.Count == 0 ? [] : ["", .. table.Lines()];
        return cases.Count > MostCases ? [.. lines, $"and {cases.Count - MostCases} more"] : lines;
    }

    private static string Text(LabValue value, string field, int columns)
    {
        string text = value.Field(field)?.Text ?? "";
        return Cells.Fit(Glyphs.Line(text.Length > 2 * Cells.Line ? text[..(2 * Cells.Line)] : text), columns);
    }
}
