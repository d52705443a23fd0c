using System.Runtime.InteropServices;

namespace LlmQuest.Labs.Training;

/// <summary>Counts runs of words and foretells the next word from them, with a constant added to every count.</summary>
/// <remarks>p(w | h) = (count of h w + k) / (count of h + k V).</remarks>
/// <param name="order">Length of the runs, 1 to <see cref="History.Longest"/> + 1.</param>
/// <param name="vocabulary">How many different words there are.</param>
/// <param name="k">What is added to every count, 0 or more.</param>
internal sealed class NGramModel(int order, int vocabulary, double k)
{
    private const int CheckEvery = 1024;
    private readonly Dictionary<(History Before, int Word), int> _runs = [];
    private readonly Dictionary<History, int> _histories = [];

    public int Order => order;

    /// <summary>Counts the words from one place up to another; the words before them are their history.</summary>
    public void Learn(int[] ids, int from, int to, CancellationToken stop)
    {
        for (int at = Math.Max(from, order - 1); at < to; at++)
        {
            ThrowIfStopped(at, stop);
            var before = History.Before(ids, at, order - 1);
            CollectionsMarshal.GetValueRefOrAddDefault(_runs, (before, ids[at]), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_histories, before, out _)++;
        }
    }

    /// <summary>Whether a word has come after a history.</summary>
    public bool HasSeen(in History before, int word) => _runs.ContainsKey((before, word));

    /// <summary>How likely a word is after a history; 0 where nothing was counted and nothing is added.</summary>
    public double Probability(in History before, int word)
    {
        double all = _histories.GetValueOrDefault(before) + (k * vocabulary);
        return all == 0 ? 0 : (_runs.GetValueOrDefault((before, word)) + k) / all;
    }

    /// <summary>How likely each word is after a history; all 0 where nothing was counted and nothing is added.</summary>
    public double[] Row(History before, CancellationToken stop) => [.. Enumerable.Range(0, vocabulary).StoppedBy(stop).Select(word => Probability(before, word))];

    /// <summary>The mean surprisal of the known words up to a place, in bits; infinite where one was impossible, null where there is none.</summary>
    public double? BitsPerWord(int[] ids, int to, CancellationToken stop)
    {
        double bits = 0;
        int words = 0;
        for (int at = order - 1; at < to; at++)
        {
            ThrowIfStopped(at, stop);
            if (ids[at] != Vocabulary.Unknown)
            {
                bits -= Math.Log2(Probability(History.Before(ids, at, order - 1), ids[at]));
                words++;
            }
        }

        return words == 0 ? null : Math.Max(0, bits / words);
    }

    private static void ThrowIfStopped(int at, CancellationToken stop)
    {
        if (at % CheckEvery == 0)
        {
            stop.ThrowIfCancellationRequested();
        }
    }
}
