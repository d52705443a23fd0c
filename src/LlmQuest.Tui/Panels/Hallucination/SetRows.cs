using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Hallucination;

/// <summary>A set of questions, the steadiest first; folded out, each with its answers.</summary>
internal static class SetRows
{
    private const int BarColumns = 6;

    // What stands in a row beside the two texts: bar, entropy, verdict, and what is between.
    private const int Figures = 29;

    /// <summary>The rows, the heads first.</summary>
    public static IEnumerable<Row> Of(Experiment experiment, Folds folds, int width)
    {
        LabValue[] questions = [.. experiment.List("per_question").OrderBy(question => question.NumberOf("entropy_normalised"))];
        int texts = Math.Max(20, width - 2 - Figures);
        var grid = new Grid("", ">entropy", "", "question", "answer");
        foreach (LabValue question in questions)
        {
            grid.Add(
                Bar.Of(question.NumberOf("entropy_normalised"), BarColumns),
                Shares.Two(question.Field("entropy_normalised")?.Number),
                Verdict(question),
                Cells.Fit(Glyphs.Line(question.Field("question")?.Text ?? ""), texts * 2 / 3),
                Cells.Fit(Glyphs.Line(question.Field("answer")?.Text ?? ""), texts / 3));
        }

        string[] lines = [.. grid.Lines(width - 2)];
        yield return Row.Of($"  {lines[0]}", Tone.Faint);
        for (int i = 0; i < questions.Length; i++)
        {
            string name = $"question {i.ToString(CultureInfo.InvariantCulture)}";
            yield return Row.Of(folds.Part(name, lines[i + 1]));
            foreach (Row row in folds.IsOpen(name) ? Closely(questions[i], width) : [])
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<Row> Closely(LabValue question, int width) =>
    [
        .. Lines.Behind("    asked: ", question.Field("question")?.Text ?? "", width, Tone.Strong),
        .. Lines.Behind("    ", $"in {Quantity.Of(question.NumberOf("groups"), "group")}; the largest, \"{question.Field("answer")?.Text}\", has {Read.Short(question.Field("largest")?.Number)} of {Read.Short(question.Field("answers")?.Number)} answers; entropy {Shares.Two(question.Field("entropy_bits")?.Number)} bits; {Read.Short(question.Field("abstained")?.Number)} say that they do not know", width),
        .. (question.Field("texts")?.Texts ?? []).SelectMany((text, i) => Lines.Behind($"    {Lines.Number(i)}", text.Length == 0 ? "(nothing)" : text, width)),
    ];

    private static string Verdict(LabValue question) => question.Field("known")?.Truth == false ? "invented" : question.Field("right")?.Truth switch
    {
        true => "right",
        false => "WRONG",
        _ => "",
    };
}
