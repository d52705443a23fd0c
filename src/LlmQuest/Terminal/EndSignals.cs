using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LlmQuest.Terminal;

/// <summary>Turns the end of the terminal, Ctrl+C or a polite kill into a request to leave in good order.</summary>
internal sealed class EndSignals : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly bool _interruptsAnswers;
    private readonly TimeSpan? _patience;
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly Lock _gate = new();
    private CancellationTokenSource? _answer;
    private ITimer? _lastResort;

    /// <param name="also">Asks to leave, too.</param>
    /// <param name="interruptsAnswers">Whether Ctrl+C only stops the answer while one is being written.</param>
    /// <param name="patience">How long the program may take to leave when its terminal is gone, before it is killed; null when it needs no terminal to leave.</param>
    public EndSignals(CancellationToken also, bool interruptsAnswers = false, TimeSpan? patience = null)
    {
        _patience = patience;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(also);
        _interruptsAnswers = interruptsAnswers;
        foreach (PosixSignal signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, Take));
        }
    }

    public CancellationToken Token => _stop.Token;

    /// <summary>Stops with the program, and by Ctrl+C where that is wanted. Call <see cref="AnswerEnded"/> before disposing it.</summary>
    public CancellationTokenSource ForAnswer()
    {
        lock (_gate)
        {
            return _answer = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        }
    }

    /// <summary>Nothing is being written any more.</summary>
    public void AnswerEnded()
    {
        lock (_gate)
        {
            _answer = null;
        }
    }

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _lastResort?.Dispose();
        _stop.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        lock (_gate)
        {
            if (context.Signal == PosixSignal.SIGHUP && _patience is { } patience)
            {
                _lastResort ??= TimeProvider.System.CreateTimer(_ => Kill(), null, patience, Timeout.InfiniteTimeSpan);
            }

            CancellationTokenSource? answer = _interruptsAnswers && context.Signal == PosixSignal.SIGINT ? _answer : null;
            (answer ?? _stop).Cancel();
        }
    }

    private static void Kill()
    {
        using Process process = Process.GetCurrentProcess();
        process.Kill();
    }
}
