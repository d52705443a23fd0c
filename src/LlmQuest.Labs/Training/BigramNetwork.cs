using System.Numerics.Tensors;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Training;

/// <summary>The smallest network that foretells words: a row of logits for every word, learnt by gradient descent on the whole corpus at once.</summary>
/// <remarks>
/// Loss: mean of −ln softmax(row of the word before)[word] over the pairs of the corpus. Its gradient in a row is the share of pairs that begin with the row's word, times the
/// learnt minus the counted probabilities. Its curvature is at most one half, so that steps up to a rate of 4 never raise the loss.
/// </remarks>
internal sealed class BigramNetwork
{
    private const double Spread = 0.5;
    private readonly int[] _rows;
    private readonly double[][] _counted;
    private readonly double[] _share;
    private readonly double[][] _learnt;

    /// <param name="vocabulary">How many different words there are.</param>
    /// <param name="ids">Words of the corpus, at least two.</param>
    /// <param name="seed">Seed of the first logits, which are small and drawn at random.</param>
    public BigramNetwork(int vocabulary, int[] ids, long seed)
    {
        var random = new RandomStream(seed, 0);
        Logits = [.. Enumerable.Range(0, vocabulary).Select(_ => Enumerable.Range(0, vocabulary).Select(_ => (random.NextDouble() - 0.5) * 2 * Spread).ToArray())];
        _counted = [.. Logits.Select(row => new double[row.Length])];
        _learnt = [.. Logits.Select(row => new double[row.Length])];
        _share = new double[vocabulary];
        for (int at = 1; at < ids.Length; at++)
        {
            _counted[ids[at - 1]][ids[at]]++;
            _share[ids[at - 1]]++;
        }

        _rows = [.. Enumerable.Range(0, vocabulary).Where(row => _share[row] > 0)];
        foreach (int row in _rows)
        {
            TensorPrimitives.Divide(_counted[row], _share[row], _counted[row]);
        }

        TensorPrimitives.Divide(_share, ids.Length - 1.0, _share);
    }

    /// <summary>What is learnt: by the word before, a logit for each word, in nats.</summary>
    public double[][] Logits { get; }

    /// <summary>The counted share of each word after a word; all 0 where it never has a word after it.</summary>
    public IReadOnlyList<double> CountedRow(int row) => _counted[row];

    /// <summary>The learnt probability of each word after a word, as of the last <see cref="Loss"/>.</summary>
    public IReadOnlyList<double> LearntRow(int row) => _learnt[row];

    /// <summary>The loss of the counted table, in nats: no table of pairs has less.</summary>
    public double CountedLoss() => _rows.Sum(row => _share[row] * _counted[row].Where(p => p > 0).Sum(p => -p * Math.Log(p)));

    /// <summary>Foretells every word of the corpus from the one before it.</summary>
    /// <returns>The loss, in nats.</returns>
    public double Loss(CancellationToken stop)
    {
        double loss = 0;
        foreach (int row in _rows)
        {
            stop.ThrowIfCancellationRequested();
            double[] logits = Logits[row];
            double max = TensorPrimitives.Max<double>(logits);
            TensorPrimitives.Subtract(logits, max, _learnt[row]);
            TensorPrimitives.Exp<double>(_learnt[row], _learnt[row]);
            double sum = TensorPrimitives.Sum<double>(_learnt[row]);
            TensorPrimitives.Divide(_learnt[row], sum, _learnt[row]);
            loss += _share[row] * (max + Math.Log(sum) - TensorPrimitives.Dot<double>(_counted[row], logits));
        }

        return loss;
    }

    /// <summary>The slope of the loss in each logit of a row, as of the last <see cref="Loss"/>.</summary>
    public void Gradient(int row, Span<double> slope)
    {
        TensorPrimitives.Subtract<double>(_learnt[row], _counted[row], slope);
        TensorPrimitives.Multiply(slope, _share[row], slope);
    }

    /// <summary>Goes down the slope of the last <see cref="Loss"/>.</summary>
    /// <param name="rate">How far, in nats for a slope of one.</param>
    /// <param name="stop">Stops it between two rows.</param>
    public void Descend(double rate, CancellationToken stop)
    {
        double[] slope = new double[_share.Length];
        foreach (int row in _rows)
        {
            stop.ThrowIfCancellationRequested();
            Gradient(row, slope);
            TensorPrimitives.MultiplyAdd<double>(slope, -rate, Logits[row], Logits[row]);
        }
    }

    /// <summary>How far the learnt table is from the counted one, 0 to 1, as of the last <see cref="Loss"/>.</summary>
    public double TableDistance() => _rows.Sum(row => _share[row] * TotalVariation(_learnt[row], _counted[row]));

    private static double TotalVariation(double[] one, double[] other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
        {
            sum += Math.Abs(one[i] - other[i]);
        }

        return sum / 2;
    }
}
