using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Evaluate;

/// <summary>For each rule of the rubric whether it is met.</summary>
internal static class RubricTable
{
    private const int NameColumns = 40;

    public static IEnumerable<Row> Rows(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> verdicts = experiment.List("rubric_verdicts");
        if (verdicts.Count == 0)
        {
            return [];
        }

        var grid = new PanelGrid("", ">weight", "rule", "found");
        foreach (LabValue verdict in verdicts)
        {
            grid.Add(
                verdict.Field("met")?.Truth == true ? new Part("met", Tone.Good) : new Part("not met", Tone.Bad),
                new Part(Read.Short(verdict.Field("weight")?.Number)),
                new Part(Prose.Head(verdict.Field("name")?.Text, NameColumns)),
                new Part(Prose.Head(verdict.Field("found")?.Text, 2 * NameColumns)));
        }

        int met = verdicts.Count(verdict => verdict.Field("met")?.Truth == true);
        string score = experiment.Number("rubric_score") is { } share ? $"; by weight {Shares.Two(share)}" : "";
        return [.. grid.Rows(width), .. Prose.Of($"{Read.Short(met)} of {Read.Short(verdicts.Count)} rules are met{score}. Rules see words, not sense.", width)];
    }
}
