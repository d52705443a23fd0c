using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Training;

/// <summary>The loss on what was learnt and on what was held out, while the corpus grows.</summary>
internal static class LearningCurve
{
    private const int Points = 20;

    /// <summary>Counts the whole corpus part by part, and says after each what the losses are.</summary>
    /// <param name="model">A model that has learnt nothing yet; at the end it has learnt the corpus.</param>
    /// <param name="ids">Words of the corpus, at least as many as a run has.</param>
    /// <param name="heldOut">Words that were held out, or none.</param>
    /// <param name="stop">Stops it.</param>
    public static IEnumerable<LabValue> Of(NGramModel model, int[] ids, int[] heldOut, CancellationToken stop)
    {
        int learnt = 0;
        foreach (int words in Enumerable.Range(1, Points).Select(point => Math.Max(model.Order, (int)((long)ids.Length * point / Points))).Distinct())
        {
            model.Learn(ids, learnt, words, stop);
            learnt = words;
            (string Name, LabValue? Value)[] fields =
            [
                ("words", LabValue.Of(words)),
                ("bits", ModelExperiment.Number(model.BitsPerWord(ids, words, stop))),
                ("held_out_bits", ModelExperiment.Number(model.BitsPerWord(heldOut, heldOut.Length, stop))),
            ];
            yield return LabValue.Map(fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!)));
        }
    }
}
