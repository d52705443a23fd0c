using System.Numerics.Tensors;

namespace LlmQuest.Inference.Retrieval;

/// <summary>Vectors in memory, searched exactly by cosine similarity. Any number of threads may search; none while one adds.</summary>
public sealed class VectorIndex
{
    private float[] _rows;

    /// <param name="length">Numbers in one vector, at least 1.</param>
    /// <param name="capacity">Vectors to make room for at once; more can be added.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is not positive or <paramref name="capacity"/> negative.</exception>
    public VectorIndex(int length, int capacity = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Length = length;
        _rows = new float[checked(length * capacity)];
    }

    internal VectorIndex(int length, float[] unitRows)
    {
        Length = length;
        _rows = unitRows;
        Count = unitRows.Length / length;
    }

    /// <summary>Numbers in one vector.</summary>
    public int Length { get; }

    /// <summary>Vectors added.</summary>
    public int Count { get; private set; }

    /// <summary>All vectors one after another, each of unit length or all zeros.</summary>
    internal ReadOnlySpan<float> Rows => _rows.AsSpan(0, Count * Length);

    /// <summary>Adds a vector, scaled to unit length; one of zeros stays as it is.</summary>
    /// <param name="vector"><see cref="Length"/> finite numbers.</param>
    /// <returns>Its index, from 0.</returns>
    /// <exception cref="ArgumentException">The vector has another length or holds a number that is not finite.</exception>
    public int Add(ReadOnlySpan<float> vector)
    {
        Check(vector, nameof(vector));
        int end = checked((Count + 1) * Length);
        if (end > _rows.Length)
        {
            long doubled = Math.Min(Array.MaxLength, 2L * _rows.Length);
            Array.Resize(ref _rows, (int)Math.Max(end, doubled));
        }

        Unit(vector, _rows.AsSpan(end - Length, Length));
        return Count++;
    }

    /// <summary>Finds the vectors most similar to a query. Exact: it looks at every vector.</summary>
    /// <param name="query"><see cref="Length"/> finite numbers, of any norm.</param>
    /// <param name="k">Most hits.</param>
    /// <param name="filter">Whether the vector of an index may be found; without it, all may.</param>
    /// <returns>The hits by falling score, equal scores in the order of adding; fewer than <paramref name="k"/> where there are no more.</returns>
    /// <remarks>langchain's InMemoryVectorStore leaves the order of equal scores to an unstable sort.</remarks>
    /// <exception cref="ArgumentException">The query has another length or holds a number that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is negative.</exception>
    public IReadOnlyList<SearchHit> Search(ReadOnlySpan<float> query, int k, Func<int, bool>? filter = null)
    {
        Check(query, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        return k == 0 ? [] : Best(Unit(query, new float[Length]), k, filter);
    }

    /// <summary>Finds vectors similar to a query but not to each other: maximal marginal relevance.</summary>
    /// <param name="query"><see cref="Length"/> finite numbers, of any norm.</param>
    /// <param name="k">Most hits.</param>
    /// <param name="lambda">Weight of similarity to the query against difference from what is chosen: 1 is plain search, 0 only difference.</param>
    /// <param name="fetch">How many of the most similar vectors it chooses from; at least <paramref name="k"/> are taken.</param>
    /// <param name="filter">Whether the vector of an index may be found; without it, all may.</param>
    /// <returns>The hits in the order in which they were chosen, with their similarity to the query.</returns>
    /// <remarks>Carbonell and Goldstein 1998. Same choices as langchain's maximal_marginal_relevance.</remarks>
    /// <exception cref="ArgumentException">The query has another length or holds a number that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> or <paramref name="fetch"/> is negative, or <paramref name="lambda"/> outside [0, 1].</exception>
    public IReadOnlyList<SearchHit> Mmr(ReadOnlySpan<float> query, int k, double lambda = 0.5, int fetch = 20, Func<int, bool>? filter = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfNegative(fetch);
        if (lambda is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(lambda), lambda, "The weight must be from 0 to 1.");
        }

        List<SearchHit> left = [.. Search(query, k == 0 ? 0 : Math.Max(k, fetch), filter)];
        List<SearchHit> chosen = [];
        Dictionary<int, double> redundancy = [];
        for (int next = 0; left.Count > 0 && chosen.Count < k; next = MostWorth(left, lambda, redundancy))
        {
            SearchHit taken = left[next];
            chosen.Add(taken);
            left.RemoveAt(next);
            foreach (SearchHit hit in left)
            {
                double similarity = TensorPrimitives.Dot(Row(hit.Index), Row(taken.Index));
                redundancy[hit.Index] = Math.Max(similarity, redundancy.GetValueOrDefault(hit.Index, double.NegativeInfinity));
            }
        }

        return chosen;
    }

    private static int MostWorth(List<SearchHit> left, double lambda, Dictionary<int, double> redundancy)
    {
        int best = 0;
        double most = double.NegativeInfinity;
        for (int i = 0; i < left.Count; i++)
        {
            double worth = (lambda * left[i].Score) - ((1 - lambda) * redundancy[left[i].Index]);
            if (worth > most)
            {
                best = i;
                most = worth;
            }
        }

        return best;
    }

    private SearchHit[] Best(ReadOnlySpan<float> unitQuery, int k, Func<int, bool>? filter)
    {
        // The worst hit comes out first: lowest score, and of equal ones the latest.
        PriorityQueue<int, (float Score, int Earliness)> best = new();
        float worst = float.NegativeInfinity;
        for (int i = 0; i < Count; i++)
        {
            if (filter is not null && !filter(i))
            {
                continue;
            }

            float score = TensorPrimitives.Dot(unitQuery, Row(i));
            if (best.Count < k)
            {
                best.Enqueue(i, (score, -i));
            }
            else if (score > worst)
            {
                best.EnqueueDequeue(i, (score, -i));
            }
            else
            {
                continue;
            }

            worst = best.TryPeek(out _, out (float Score, int Earliness) last) ? last.Score : worst;
        }

        var hits = new SearchHit[best.Count];
        while (best.TryDequeue(out int index, out (float Score, int Earliness) priority))
        {
            // Rounding may carry a vector's product with itself past one.
            hits[best.Count] = new SearchHit(index, Math.Clamp(priority.Score, -1f, 1f));
        }

        return hits;
    }

    private ReadOnlySpan<float> Row(int index) => _rows.AsSpan(index * Length, Length);

    private void Check(ReadOnlySpan<float> vector, string name)
    {
        if (vector.Length != Length)
        {
            throw new ArgumentException($"The vector has {vector.Length} numbers, but those of the index have {Length}: embed both with the same model.", name);
        }

        if (!TensorPrimitives.IsFiniteAll(vector))
        {
            throw new ArgumentException("The vector holds a number that is not finite.", name);
        }
    }

    // Divided by its largest number first, so that no square overflows or vanishes.
    private static Span<float> Unit(ReadOnlySpan<float> vector, Span<float> unit)
    {
        float largest = Math.Abs(TensorPrimitives.MaxMagnitude(vector));
        if (largest == 0f)
        {
            unit.Clear();
            return unit;
        }

        TensorPrimitives.Divide(vector, largest, unit);
        TensorPrimitives.Divide(unit, TensorPrimitives.Norm<float>(unit), unit);
        return unit;
    }
}
