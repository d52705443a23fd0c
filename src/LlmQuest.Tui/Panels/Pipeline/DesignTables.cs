using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Pipeline;

/// <summary>The parts with their settings, all questions, and earlier designs beside this one.</summary>
internal static class DesignTables
{
    private const int First = 20;
    private const int TextColumns = 200;
    private const int DesignColumns = 80;
    private static readonly string[] Counts = ["right", "questions", "wrong", "refused", "tokens", "calls"];

    public static IEnumerable<Row> Parts(Design design, int width)
        => design.Nodes.SelectMany(node => Prose.Of($"{node.Label}{(node.Settings.Length > 0 ? $": {node.Settings}" : ", as usual")}", width, before: "  "));

    public static IEnumerable<Row> Cases(IReadOnlyList<LabValue> cases, Func<bool, int, string> to, Folds folds, int width)
    {
        const string Name = "cases all";
        var grid = new PanelGrid(">#", "verdict", "~>calls", "~>tokens", "question", "said");
        foreach ((int i, LabValue one) in folds.First(Name, cases, First).Index())
        {
            string verdict = Verdicts.Of(one);
            grid.Add(
                new Part(Read.Short(i + 1), Tone.Deed) { Deed = to(true, i) },
                new Part(verdict, Verdicts.ToneOf(verdict)),
                new Part(Read.Short(one.Field("calls")?.Number)),
                new Part(Read.Short(one.Field("tokens")?.Number)),
                new Part(Prose.Head(one.Field("question")?.Text, width / 2)),
                new Part(Prose.Head(one.Field("answer")?.Text, TextColumns)));
        }

        return [.. grid.Rows(width), .. folds.Others(Name, cases.Count, First, "question")];
    }

    public static IEnumerable<Row> Earlier(Experiment experiment, int width)
    {
        if (experiment.Number("right") is not { } right)
        {
            return [];
        }

        IReadOnlyList<LabValue> earlier = experiment.List("earlier");
        var grid = new PanelGrid(">right", ">of", "~>wrong", "~>refused", "~>tokens", "~>calls", ">accuracy", "design");
        string[] own = [Read.Short(right), Read.Short(experiment.List("cases").Count), .. Counts.Skip(2).Select(name => Read.Short(experiment.Number(name)))];
        grid.Add([.. own, Accuracy(experiment.Number("accuracy")), "this one"]);
        foreach (LabValue one in earlier)
        {
            grid.Add([.. Counts.Select(name => Read.Short(one.Field(name)?.Number)), Accuracy(one.Field("accuracy")?.Number), Prose.Head(one.Field("design")?.Text, DesignColumns)]);
        }

        return [.. grid.Rows(width), .. earlier.Count == 0 ? [] : Prose.Of("A difference between designs that lies within the interval above may be chance.", width, Tone.Faint)];
    }

    private static string Accuracy(double? share) => share is { } number ? Told.Three(number) : "-";
}
