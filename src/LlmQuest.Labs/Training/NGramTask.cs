using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Training;

/// <summary>The task <c>bigram</c>: counts which words follow which, and foretells and writes by the counts.</summary>
internal static class NGramTask
{
    public static LabUpdate Run(Telling telling, CancellationToken stop)
    {
        int order = (int)telling.Number("order");
        string[] words = CorpusWords.Of(telling.Text("corpus"));
        if (CorpusWords.Shortage(words.Length, order) is { } problem)
        {
            return new LabRefused(problem);
        }

        telling.Begin();
        var vocabulary = new Vocabulary(words);
        int[] ids = vocabulary.Ids(words);
        int[] heldOut = vocabulary.Ids(CorpusWords.Of(telling.Text("held_out")));
        var model = new NGramModel(order, vocabulary.Count, telling.Number("k"));
        telling.Fact("vocabulary", LabValue.Of(vocabulary.Count));
        Learn(telling, model, ids, heldOut, stop);
        telling.Fact("perplexity", Perplexity(model, ids, stop));
        TellHeldOut(telling, model, heldOut, stop);
        double[] next = model.Row(History.Before(ids, order - 1, order - 1), stop);
        telling.Fact("next", LabValue.Map(next.StoppedBy(stop).Select((p, id) => (vocabulary[id], LabValue.Of(p)))));
        Write(telling, model, vocabulary, ids[..(order - 1)], stop);
        return telling.Done();
    }

    private static void Learn(Telling telling, NGramModel model, int[] ids, int[] heldOut, CancellationToken stop)
    {
        List<LabValue> curve = [];
        foreach (LabValue point in LearningCurve.Of(model, ids, heldOut, stop))
        {
            curve.Add(point);
            telling.Fact("curve", LabValue.List(curve));
        }
    }

    private static LabValue? Perplexity(NGramModel model, int[] ids, CancellationToken stop)
        => model.BitsPerWord(ids, ids.Length, stop) is { } bits ? ModelExperiment.Number(Math.Pow(2, bits)) : null;

    private static void TellHeldOut(Telling telling, NGramModel model, int[] heldOut, CancellationToken stop)
    {
        int before = model.Order - 1;
        if (heldOut.Length <= before)
        {
            return;
        }

        int[] asked = [.. Enumerable.Range(before, heldOut.Length - before).StoppedBy(stop)];
        int[] known = [.. asked.Where(at => heldOut[at] != Vocabulary.Unknown)];
        telling.Fact("unknown_words", LabValue.Of(asked.Length - known.Length));
        telling.Fact("unseen_words", LabValue.Of(known.StoppedBy(stop).Count(at => !model.HasSeen(History.Before(heldOut, at, before), heldOut[at]))));
        telling.Fact("held_out_perplexity", Perplexity(model, heldOut, stop));
    }

    private static void Write(Telling telling, NGramModel model, Vocabulary vocabulary, int[] beginning, CancellationToken stop)
    {
        var writer = new NGramWriter(model, beginning, telling.Number("temperature"), (long)telling.Number("seed"));
        List<string> texts = [];
        for (int sample = 0; sample < (int)telling.Number("samples"); sample++)
        {
            texts.Add(string.Join(' ', writer.Write(sample, (int)telling.Number("max_new_tokens"), stop).Select(id => vocabulary[id])));
            telling.Fact("texts", LabValue.Of([.. texts]));
        }
    }
}
