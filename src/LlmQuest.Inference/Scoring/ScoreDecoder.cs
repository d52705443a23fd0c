using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Scoring;

/// <summary>Decodes what all prompts begin with once, then as many prompts together as fit, then their continuations together.</summary>
internal sealed class ScoreDecoder
{
    // One row of logits is 200 kB, so a long text must not ask for all of its rows at once; more than a micro-batch gains no speed.
    private const int MaxRows = 32;

    private readonly IDecodeContext _context;
    private readonly int _vocabulary;
    private readonly DecodeBatch _batch = new();
    private readonly List<Action<ReadOnlyMemory<float>>> _readers = [];
    private readonly float[] _logits;
    private readonly int _maxRows;

    public ScoreDecoder(IDecodeContext context, int vocabulary)
    {
        _context = context;
        _vocabulary = vocabulary;
        _maxRows = Math.Min(MaxRows, context.MaxBatch);
        _logits = new float[_maxRows * vocabulary];
    }

    /// <summary>Logarithms of the probability of each token of each continuation of each prompt, in nats. The caller has checked that each prompt fits with its longest continuation.</summary>
    /// <param name="prompts">The prompts.</param>
    /// <param name="scored">Is told of each prompt as soon as it is done, in their order.</param>
    /// <param name="cancellationToken">Stops within one native call.</param>
    public void Run(IReadOnlyList<ScoredPrompt> prompts, Action<int, double[][]> scored, CancellationToken cancellationToken)
    {
        try
        {
            FreeAll();
            int shared = Shared(prompts);
            if (shared > 0)
            {
                Read(prompts[0].Prompt, 0, shared, 0, cancellationToken);
                Decode(cancellationToken);
            }

            for (int from = 0, count; from < prompts.Count; from += count)
            {
                count = Fitting(prompts, from, shared);
                var wave = new ArraySegment<ScoredPrompt>([.. prompts.Skip(from).Take(count)]);
                double[][][] scores = RunWave(wave, shared, cancellationToken);
                for (int i = 0; i < count; i++)
                {
                    scored(from + i, scores[i]);
                }
            }
        }
        finally
        {
            FreeAll();
        }
    }

    private static int Shared(IReadOnlyList<ScoredPrompt> prompts)
    {
        // The last token of each is left, because its logits are wanted; one prompt alone is read in one go.
        int most = prompts.Count < 2 ? 0 : prompts.Min(own => own.Prompt.Count) - 1;
        int shared = 0;
        while (shared < most && prompts.All(own => own.Prompt[shared] == prompts[0].Prompt[shared]))
        {
            shared++;
        }

        return shared;
    }

    private int Fitting(IReadOnlyList<ScoredPrompt> prompts, int from, int shared)
    {
        int count = 1;
        int cells = prompts[from].Cells;
        while (count < _context.MaxSequences && from + count < prompts.Count)
        {
            cells += prompts[from + count].Cells - shared;
            if (cells > _context.Cells)
            {
                break;
            }

            count++;
        }

        return count;
    }

    private double[][][] RunWave(IReadOnlyList<ScoredPrompt> wave, int shared, CancellationToken cancellationToken)
    {
        double[][][] scores = [.. wave.Select(own => own.Continuations.Select(tokens => new double[tokens.Count]).ToArray())];
        for (int sequence = 1; sequence < wave.Count; sequence++)
        {
            _context.CopySequence(0, sequence);
        }

        for (int i = 0; i < wave.Count; i++)
        {
            ScoredPrompt own = wave[i];
            double[][] mine = scores[i];
            Read(own.Prompt, shared, own.Prompt.Count - 1, i, cancellationToken);
            Read(own.Prompt[^1], own.Prompt.Count - 1, i, row => First(row.Span, own.Continuations, mine), cancellationToken);
        }

        Decode(cancellationToken);
        ReadBranches(wave, scores, _context.Cells - shared - wave.Sum(own => own.Prompt.Count - shared), cancellationToken);
        for (int sequence = 0; sequence < wave.Count; sequence++)
        {
            _context.RemoveSequence(sequence, sequence == 0 ? shared : 0);
        }

        return scores;
    }

    private static void First(ReadOnlySpan<float> row, IReadOnlyList<IReadOnlyList<int>> continuations, double[][] scores)
    {
        double logSumExp = Surprisal.LogSumExp(row);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i][0] = Math.Min(0, row[continuations[i][0]] - logSumExp);
        }
    }

    /// <summary>Reads the continuations of more than one token: the trunk of each prompt takes one at a time, spare sequences the others.</summary>
    private void ReadBranches(IReadOnlyList<ScoredPrompt> wave, double[][][] scores, int free, CancellationToken cancellationToken)
    {
        var left = new Queue<ScoreBranch>(
            wave.SelectMany((own, i) => own.Continuations.Index().Where(one => one.Item.Count > 1).Select(one => new ScoreBranch(i, i, one.Index))));
        while (left.Count > 0)
        {
            var group = new List<(ScoreBranch Branch, int Sequence)>();
            var taken = new HashSet<int>();
            int spare = wave.Count;
            int cells = 0;
            while (left.TryPeek(out ScoreBranch next) && cells + Length(next) <= free && (!taken.Contains(next.Trunk) || spare < _context.MaxSequences))
            {
                left.Dequeue();
                cells += Length(next);
                group.Add((next, taken.Add(next.Trunk) ? next.Trunk : spare++));
            }

            ReadGroup(group, wave, scores, cancellationToken);
        }

        int Length(ScoreBranch branch) => wave[branch.Prompt].Continuations[branch.Continuation].Count - 1;
    }

    private void ReadGroup(List<(ScoreBranch Branch, int Sequence)> group, IReadOnlyList<ScoredPrompt> wave, double[][][] scores, CancellationToken cancellationToken)
    {
        // Shared before any trunk goes on itself.
        foreach ((ScoreBranch branch, int sequence) in group.Where(one => one.Sequence != one.Branch.Trunk))
        {
            _context.CopySequence(branch.Trunk, sequence);
        }

        foreach ((ScoreBranch branch, int sequence) in group)
        {
            int start = wave[branch.Prompt].Prompt.Count;
            IReadOnlyList<int> tokens = wave[branch.Prompt].Continuations[branch.Continuation];
            double[] mine = scores[branch.Prompt][branch.Continuation];
            for (int i = 0; i < tokens.Count - 1; i++)
            {
                int next = i + 1;
                Read(tokens[i], start + i, sequence, row => mine[next] = Math.Min(0, row.Span[tokens[next]] - Surprisal.LogSumExp(row.Span)), cancellationToken);
            }
        }

        Decode(cancellationToken);
        foreach ((ScoreBranch branch, int sequence) in group)
        {
            _context.RemoveSequence(sequence, sequence == branch.Trunk ? wave[branch.Prompt].Prompt.Count : 0);
        }
    }

    private void Read(IReadOnlyList<int> tokens, int from, int to, int sequence, CancellationToken cancellationToken)
    {
        for (int i = from; i < to; i++)
        {
            Read(tokens[i], i, sequence, null, cancellationToken);
        }
    }

    private void Read(int token, int position, int sequence, Action<ReadOnlyMemory<float>>? reader, CancellationToken cancellationToken)
    {
        if (_batch.Count == _context.MaxBatch || (reader is not null && _readers.Count == _maxRows))
        {
            Decode(cancellationToken);
        }

        _batch.Add(token, position, sequence, reader is not null);
        if (reader is not null)
        {
            _readers.Add(reader);
        }
    }

    private void Decode(CancellationToken cancellationToken)
    {
        if (_batch.Count == 0)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (_context.Decode(_batch, _logits, cancellationToken) != DecodeOutcome.Done)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ModelException("The context is full: shorten the text that is scored.");
        }

        for (int row = 0; row < _readers.Count; row++)
        {
            _readers[row](_logits.AsMemory(row * _vocabulary, _vocabulary));
        }

        _batch.Clear();
        _readers.Clear();
    }

    private void FreeAll()
    {
        _batch.Clear();
        _readers.Clear();
        for (int sequence = 0; sequence < _context.MaxSequences; sequence++)
        {
            _context.RemoveSequence(sequence, 0);
        }
    }
}
