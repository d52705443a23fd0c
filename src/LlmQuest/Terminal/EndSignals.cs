using System.Runtime.InteropServices;

namespace LlmQuest.Terminal;

/// <summary>Turns the end of the terminal or a polite kill into a request to leave in good order.</summary>
internal sealed class EndSignals : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly List<PosixSignalRegistration> _registrations = [];

    public EndSignals(CancellationToken also)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(also);
        foreach (PosixSignal signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, Leave));
        }
    }

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _stop.Dispose();
    }

    private void Leave(PosixSignalContext context)
    {
        context.Cancel = true;
        _stop.Cancel();
    }
}
