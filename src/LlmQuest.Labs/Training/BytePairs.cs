using System.Runtime.InteropServices;
using System.Text;

namespace LlmQuest.Labs.Training;

/// <summary>Merges the pieces of a corpus pair by pair. Each merge touches only the places where its pair stands.</summary>
/// <remarks>Sennrich, Haddow, Birch 2016, arXiv:1508.07909. Every different word is laid out once, as a chain of pieces with the count of the word.</remarks>
internal sealed class BytePairs
{
    private const int CheckEvery = 1024;
    private const int None = -1;
    private readonly List<string> _pieces = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Left, int Right), long> _counts = [];
    private readonly Dictionary<(int Left, int Right), List<int>> _places = [];
    private readonly PriorityQueue<(int Left, int Right), PairRank> _queue = new();
    private readonly HashSet<(int Left, int Right)> _grown = [];

    // A chain of pieces: what stands at a place, and the places before and after it; a place that was merged away holds none.
    private readonly List<int> _piece = [];
    private readonly List<int> _before = [];
    private readonly List<int> _after = [];
    private readonly List<long> _weight = [];
    private readonly List<int> _starts = [];

    /// <param name="words">The words of the corpus.</param>
    /// <param name="stop">Stops the laying out.</param>
    public BytePairs(IEnumerable<string> words, CancellationToken stop)
    {
        foreach ((string word, int count) in words.StoppedBy(stop).CountBy(word => word, StringComparer.Ordinal))
        {
            stop.ThrowIfCancellationRequested();
            LayOut(word, count, stop);
        }

        Enqueue();
    }

    /// <summary>Makes the next merge; null when no two pieces stand together any more.</summary>
    public PieceMerge? Next(CancellationToken stop)
    {
        while (_queue.TryDequeue(out (int Left, int Right) pair, out PairRank rank))
        {
            long count = _counts.GetValueOrDefault(pair);
            if (count == 0)
            {
                continue;
            }

            if (count != rank.Count)
            {
                _queue.Enqueue(pair, rank with { Count = count });
                continue;
            }

            Merge(pair, stop);
            return new PieceMerge(rank.Left, rank.Right, count);
        }

        return null;
    }

    /// <summary>Every different word, its pieces set apart by spaces, with how often it comes.</summary>
    public IEnumerable<(string Word, long Count)> Words() => _starts.Select(start => (string.Join(' ', PiecesFrom(start)), _weight[start]));

    private void LayOut(string word, int count, CancellationToken stop)
    {
        int first = _piece.Count;
        _starts.Add(first);
        foreach (Rune rune in word.EnumerateRunes())
        {
            int at = _piece.Count;
            if (at % CheckEvery == 0)
            {
                stop.ThrowIfCancellationRequested();
            }

            _piece.Add(IdOf(rune.ToString()));
            _before.Add(at == first ? None : at - 1);
            _after.Add(None);
            _weight.Add(count);
            if (at > first)
            {
                _after[at - 1] = at;
                Grow(at - 1);
            }
        }
    }

    private void Merge((int Left, int Right) pair, CancellationToken stop)
    {
        int merged = IdOf(_pieces[pair.Left] + _pieces[pair.Right]);
        _places.Remove(pair, out List<int>? places);
        places!.Sort();
        for (int i = 0; i < places.Count; i++)
        {
            if (i % CheckEvery == 0)
            {
                stop.ThrowIfCancellationRequested();
            }

            int at = places[i];
            if (_piece[at] == pair.Left && _after[at] != None && _piece[_after[at]] == pair.Right)
            {
                MergeAt(at, merged);
            }
        }

        Enqueue();
    }

    private void MergeAt(int at, int merged)
    {
        int next = _after[at];
        int before = _before[at];
        int after = _after[next];
        Shrink(before);
        Shrink(at);
        Shrink(next);
        _piece[at] = merged;
        _piece[next] = None;
        _after[at] = after;
        if (after != None)
        {
            _before[after] = at;
        }

        Grow(before);
        Grow(at);
    }

    // The pair that begins at a place comes or goes.
    private void Grow(int at)
    {
        if (at == None || _after[at] == None)
        {
            return;
        }

        (int, int) pair = (_piece[at], _piece[_after[at]]);
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, pair, out _) += _weight[at];
        (CollectionsMarshal.GetValueRefOrAddDefault(_places, pair, out _) ??= []).Add(at);
        _grown.Add(pair);
    }

    private void Shrink(int at)
    {
        if (at == None || _after[at] == None)
        {
            return;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_counts, (_piece[at], _piece[_after[at]]), out _) -= _weight[at];
    }

    private void Enqueue()
    {
        foreach ((int Left, int Right) pair in _grown)
        {
            _queue.Enqueue(pair, new PairRank(_counts[pair], _pieces[pair.Left], _pieces[pair.Right]));
        }

        _grown.Clear();
    }

    private IEnumerable<string> PiecesFrom(int start)
    {
        for (int at = start; at != None; at = _after[at])
        {
            yield return _pieces[_piece[at]];
        }
    }

    private int IdOf(string piece)
    {
        if (!_ids.TryGetValue(piece, out int id))
        {
            id = _pieces.Count;
            _ids.Add(piece, id);
            _pieces.Add(piece);
        }

        return id;
    }
}
