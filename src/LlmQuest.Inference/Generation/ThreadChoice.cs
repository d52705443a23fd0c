namespace LlmQuest.Inference.Generation;

/// <summary>
/// How many threads the next decode gets: all of them, or one while other programs keep the processor busy. The library's threads wait
/// for each other by spinning, so on a busy processor many are slower than one, up to forty times; results are equal to the bit.
/// </summary>
/// <param name="threads">Threads on a processor that is free.</param>
public sealed class ThreadChoice(int threads)
{
    private const int Trials = 4;
    private const int FirstStay = 32;
    private const int LongestStay = 512;
    private const double Suspicious = 3;

    // Tokens that the library computes together: a batch of more is computed piece by piece.
    private const double Piece = 32;
    private static readonly TimeSpan SlowFromTheStart = TimeSpan.FromMilliseconds(60);

    // Ticks of the quickest decode with all threads, by the number of tokens in it.
    private readonly Dictionary<int, long> _quickest = [];
    private readonly List<double> _alone = [];
    private double _suspect;
    private int _stay = FirstStay;
    private int _aloneFor;
    private bool _isOnTrial;

    /// <summary>Threads for the next decode.</summary>
    public int Next => _isOnTrial || _aloneFor > 0 ? 1 : threads;

    /// <summary>Takes in how long a decode took that had <see cref="Next"/> threads.</summary>
    /// <param name="tokens">Tokens in it.</param>
    /// <param name="time">How long it took.</param>
    public void Told(int tokens, TimeSpan time)
    {
        if (threads == 1)
        {
            return;
        }

        if (_isOnTrial)
        {
            Try(tokens, (double)time.Ticks / tokens);
        }
        else if (_aloneFor > 0)
        {
            _aloneFor--;
        }
        else
        {
            Watch(tokens, time);
        }
    }

    private static TimeSpan SlowFor(int tokens) => SlowFromTheStart * Math.Sqrt(Math.Min(tokens, Piece)) * Math.Max(1, tokens / Piece);

    private void Watch(int tokens, TimeSpan time)
    {
        bool isKnown = _quickest.TryGetValue(tokens, out long quickest);
        if (isKnown ? time.Ticks > quickest * Suspicious : time > SlowFor(tokens))
        {
            _isOnTrial = true;
            _suspect = (double)time.Ticks / tokens;
        }
        else
        {
            _stay = FirstStay;
        }

        _quickest[tokens] = isKnown ? Math.Min(quickest, time.Ticks) : time.Ticks;
    }

    private void Try(int tokens, double ticksPerToken)
    {
        _alone.Add(ticksPerToken);
        if (_alone.Count < Trials)
        {
            return;
        }

        _isOnTrial = false;
        double alone = _alone.Order().ElementAt(Trials / 2);
        if (alone < _suspect)
        {
            // On a free processor all threads are no slower than one: whatever is, will be tried again.
            _quickest[tokens] = Math.Min(_quickest.GetValueOrDefault(tokens, long.MaxValue), (long)(alone * tokens));
            _aloneFor = _stay;
            _stay = Math.Min(_stay * 2, LongestStay);
        }

        _alone.Clear();
    }
}
