using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Training;

/// <summary>The task <c>network</c>: the table of pairs of words, learnt step by step instead of counted.</summary>
internal static class NetworkTask
{
    private const int MostWords = 500;
    private const int MostPoints = 200;

    public static LabUpdate Run(Telling telling, CancellationToken stop)
    {
        string[] words = CorpusWords.Of(telling.Text("corpus"));
        var vocabulary = new Vocabulary(words);
        string? problem = vocabulary.Count > MostWords
            ? $"The corpus has {vocabulary.Count} different words, and the network learns at most {MostWords}: shorten corpus, or set task to bigram."
            : CorpusWords.Shortage(words.Length, 2);
        if (problem is not null)
        {
            return new LabRefused(problem);
        }

        telling.Begin();
        int[] ids = vocabulary.Ids(words);
        var network = new BigramNetwork(vocabulary.Count, ids, (long)telling.Number("seed"));
        telling.Fact("vocabulary", LabValue.Of(vocabulary.Count));
        telling.Fact("counted_loss", Bits(network.CountedLoss()));
        telling.Fact("counted_next", Shares(vocabulary, network.CountedRow(ids[0])));
        Train(telling, network, stop);
        telling.Fact("next", Shares(vocabulary, network.LearntRow(ids[0])));
        return telling.Done();
    }

    private static void Train(Telling telling, BigramNetwork network, CancellationToken stop)
    {
        int iterations = (int)telling.Number("iterations");
        double rate = telling.Number("learning_rate");
        HashSet<int> shown = Shown(iterations);
        List<LabValue> losses = [];
        for (int iteration = 0; iteration <= iterations; iteration++)
        {
            double loss = network.Loss(stop);
            if (shown.Contains(iteration))
            {
                losses.Add(Bits(loss));
                telling.Fact("losses", LabValue.List(losses));
                telling.Fact("table_distance", LabValue.Of(network.TableDistance()));
            }

            if (iteration < iterations)
            {
                network.Descend(rate, stop);
            }
        }
    }

    // Evenly spaced, the first and the last among them.
    private static HashSet<int> Shown(int iterations)
    {
        int last = Math.Min(iterations, MostPoints - 1);
        return [.. Enumerable.Range(0, last + 1).Select(point => last == 0 ? 0 : (int)((long)iterations * point / last))];
    }

    private static LabValue Bits(double nats) => LabValue.Of(Math.Max(0, nats / Math.Log(2)));

    private static LabValue Shares(Vocabulary vocabulary, IReadOnlyList<double> row) => LabValue.Map(row.Select((p, id) => (vocabulary[id], LabValue.Of(p))));
}
