using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Generation;

/// <summary>The loop of one generation: the prompt is decoded once, its cells are shared, and all samples go on together.</summary>
internal sealed class GenerationLoop
{
    private readonly IDecodeContext _context;
    private readonly HeldTokens _held;
    private readonly GenerationRequest _request;
    private readonly TimeProvider _time;
    private readonly Action<GenerationUpdate> _tell;
    private readonly Sample[] _samples;
    // The first tokens come from the reading of the prompt, in no time: a speed is told when it says something.
    private static readonly TimeSpan ShortestTold = TimeSpan.FromMilliseconds(100);

    private readonly DecodeBatch _batch = new();
    private readonly int _vocabulary;
    private readonly LogitsRoom _room;
    private int _reused;
    private TimeSpan _total;
    private TimeSpan _native;
    private TimeSpan _waiting;
    private TimeSpan _writing;
    private int? _threads;

    public GenerationLoop(ILanguageModel model, IDecodeContext context, HeldTokens held, LogitsRoom room, GenerationRequest request, TimeProvider time, Action<GenerationUpdate> tell)
    {
        _context = context;
        _held = held;
        _room = room;
        _request = request;
        _time = time;
        _tell = tell;
        _vocabulary = model.Card.Vocabulary;
        IReadOnlyList<SamplingParameters> rows = request.Rows.Count > 0 ? request.Rows : [request.Sampling];
        _samples = [.. rows.SelectMany((row, r) => RowOf(model, new SamplingPipeline(row), r * request.Samples))];
    }

    public GenerationResult ToResult()
        => new([.. _samples.Select(sample => sample.ToResult())], _request.Prompt.Count, _total, _native, _writing) { ReusedTokens = _reused, WaitingTime = _waiting, Threads = _threads };

    /// <summary>Runs to the end, or until stopped. Samples that do not fit together run in waves, with the same texts.</summary>
    public void Run(CancellationToken stop)
    {
        long start = _time.GetTimestamp();
        TimeSpan nativeBefore = _context.NativeTime;
        TimeSpan waitingBefore = _context.WaitingTime;
        bool isWhole = false;
        try
        {
            foreach (Sample[] wave in _samples.Chunk(WaveSize()))
            {
                if (!RunWave(wave, stop))
                {
                    return;
                }
            }

            isWhole = true;
        }
        finally
        {
            if (!isWhole)
            {
                // What a stopped decode left in the context is not known.
                _held.Clear();
            }

            _total = _time.GetElapsedTime(start);
            _native = _context.NativeTime - nativeBefore;
            _waiting = _context.WaitingTime - waitingBefore;
            _threads = _context.Threads;
        }
    }

    private IEnumerable<Sample> RowOf(ILanguageModel model, SamplingPipeline pipeline, int first)
        => Enumerable.Range(0, _request.Samples).Select(i => new Sample(first + i, model, pipeline, new RandomStream(_request.Seed, i), _request.Prompt, new StopStrings(_request.Stop)));

    private int WaveSize()
    {
        int fitting = (_context.Cells - _request.Prompt.Count) / _request.MaxNewTokens;
        return Math.Clamp(fitting, 1, _context.MaxSequences);
    }

    private bool RunWave(Sample[] wave, CancellationToken stop)
    {
        if (!DecodePrompt(stop))
        {
            return false;
        }

        for (int sequence = 1; sequence < wave.Length; sequence++)
        {
            _held.Copy(0, sequence);
        }

        long start = _time.GetTimestamp();
        TimeSpan before = _writing;
        foreach (Sample sample in wave)
        {
            Advance(sample, _room.Rows(1));
        }

        bool finished = WriteOn(wave, () => _writing = before + _time.GetElapsedTime(start), stop);
        foreach (Sample sample in wave)
        {
            Tell(sample, sample.Flush());
        }

        return finished;
    }

    private bool WriteOn(Sample[] wave, Action stamp, CancellationToken stop)
    {
        while (true)
        {
            stamp();
            _batch.Clear();
            for (int sequence = 0; sequence < wave.Length; sequence++)
            {
                if (wave[sequence].Finish is null)
                {
                    _batch.Add(wave[sequence].LastToken, _request.Prompt.Count + wave[sequence].Count - 1, sequence, wantsLogits: true);
                }
            }

            if (_batch.Count == 0)
            {
                return true;
            }

            Span<float> rows = _room.Rows(_batch.Count);
            if (stop.IsCancellationRequested || !Decode(rows, stop))
            {
                return false;
            }

            for (int row = 0; row < _batch.Count; row++)
            {
                Advance(wave[_batch.Sequences[row]], rows.Slice(row * _vocabulary, _vocabulary));
            }
        }
    }

    private bool DecodePrompt(CancellationToken stop)
    {
        int last = _request.Prompt.Count - 1;
        int held = HoldPrefix();
        for (int from = held; from <= last; from += _context.MaxBatch)
        {
            _batch.Clear();
            for (int i = from; i <= last && i < from + _context.MaxBatch; i++)
            {
                _batch.Add(_request.Prompt[i], i, 0, wantsLogits: i == last);
            }

            if (stop.IsCancellationRequested || !Decode(_room.Rows(_batch.LogitsRows), stop))
            {
                return false;
            }
        }

        return true;
    }

    private int HoldPrefix()
    {
        if (_request.ReusePrefix)
        {
            int held = _held.Keep(_request.Prompt);
            _reused = Math.Max(_reused, held);
            return held;
        }

        _held.Clear();
        return 0;
    }

    private bool Decode(Span<float> logits, CancellationToken stop)
    {
        DecodeOutcome outcome = _context.Decode(_batch, logits, stop);
        if (outcome == DecodeOutcome.ContextFull)
        {
            throw new ModelException("The context is full: shorten the prompt or ask for fewer new tokens.");
        }

        if (outcome == DecodeOutcome.Done)
        {
            _held.Add(_batch);
        }

        return outcome == DecodeOutcome.Done;
    }

    private void Advance(Sample sample, ReadOnlySpan<float> logits)
        => Tell(sample, sample.Advance(logits, _request.MaxNewTokens));

    private void Tell(Sample sample, string text)
    {
        if (text.Length > 0)
        {
            _tell(new TextArrived(sample.Index, text, _writing >= ShortestTold ? Written() / _writing.TotalSeconds : 0));
        }
    }

    private int Written()
    {
        int tokens = 0;
        foreach (Sample sample in _samples)
        {
            tokens += sample.Count;
        }

        return tokens;
    }
}
