using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Rag;

/// <summary>How often the right passage was found in a set of questions, and what was let through, refused and answered rightly.</summary>
internal static class SetSummary
{
    private const double Rare = 0.05;
    private const int Few = 20;

    public static IEnumerable<Row> Rows(Experiment experiment, int width) => Sentences(experiment).SelectMany((sentence, i) => Prose.Of(sentence, width, i == 0 ? Tone.Strong : Tone.Normal));

    private static IEnumerable<string> Sentences(Experiment experiment)
    {
        IReadOnlyList<LabValue> cases = experiment.List("cases");
        int with = cases.Count(one => one.Field("gold") is not null);
        int without = cases.Count - with;
        if (experiment.Number("hit_at_k") is { } hit)
        {
            string k = Read.Short(experiment.Setting("k")?.Number);
            yield return $"hit@{k} {experiment.Share(hit, Quantity.Of(with, "question"), "hit_low", "hit_high")}: the right passage is among {k}. MRR {Told.Two(experiment.Number("mrr") ?? 0)}: the mean of 1/rank, 1 where it is always the first.";
        }

        yield return $"{Quantity.Of(cases.Count, "question")} on {Quantity.Of(experiment.List("chunks").Count, "passage")}: {with} with an answer on the pages, {without} without.";
        if (experiment.Number("answered") is { } answered)
        {
            yield return $"With an answer, let through: {experiment.Share(answered, Read.Short(with), "answered_low", "answered_high")}.";
        }

        if (experiment.Number("refused_rightly") is { } refused)
        {
            yield return $"Without one, refused: {experiment.Share(refused, Read.Short(without), "refused_low", "refused_high")}.";
        }

        foreach (string sentence in Right(experiment, cases))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<string> Right(Experiment experiment, IReadOnlyList<LabValue> cases)
    {
        if (experiment.Number("right_answers") is { } right)
        {
            int known = cases.Count(one => one.Field("right") is not null || (one.Field("gold") is not null && one.Field("answer") is not null));
            string bare = experiment.Number("right_answers_without") is { } alone ? $"; without passages {Read.Short(alone)}" : "";
            yield return $"Right answers: {Read.Short(right)} of {known}{bare}{(known < Few ? "; so few say little" : "")}.";
        }

        if (experiment.Number("right_p_value") is { } p)
        {
            yield return $"With against without: {Shares.P(p)} (exact McNemar), {(p < Rare ? "too rare for chance" : "too small to say")}.";
        }
    }
}
