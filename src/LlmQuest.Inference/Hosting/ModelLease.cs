namespace LlmQuest.Inference.Hosting;

/// <summary>The use of a pooled model: until it is disposed the model stays loaded.</summary>
public sealed class ModelLease : IDisposable
{
    private readonly Action _giveBack;
    private int _isGivenBack;

    internal ModelLease(ModelHost host, Action giveBack)
    {
        Host = host;
        _giveBack = giveBack;
    }

    /// <summary>The model.</summary>
    public ModelHost Host { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isGivenBack, 1) == 0)
        {
            _giveBack();
        }
    }
}
