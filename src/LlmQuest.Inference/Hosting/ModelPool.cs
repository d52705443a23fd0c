using System.Globalization;

namespace LlmQuest.Inference.Hosting;

/// <summary>Models that are loaded side by side within a budget of memory; the one that was used least recently is let go for a new one. Safe from any thread.</summary>
/// <param name="budget">Bytes that all of them may take together.</param>
public sealed class ModelPool(long budget) : IAsyncDisposable
{
    private const double Mega = 1e6;
    private readonly SemaphoreSlim _gate = new(1, 1);

    // The most recently used one last.
    private readonly List<Entry> _loaded = [];

    /// <summary>Names of the models that are loaded, the least recently used first.</summary>
    public IReadOnlyList<string> Loaded => [.. _loaded.Select(entry => entry.Model.Name)];

    /// <summary>Takes a model into use, and makes room for it when it is not loaded.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="ModelException">It does not fit into the budget, alone or beside those in use.</exception>
    public async Task<ModelLease> TakeAsync(PooledModel model, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Entry entry = _loaded.Find(loaded => loaded.Model.Key == model.Key) ?? await MakeRoomAsync(model).ConfigureAwait(false);
            _loaded.Remove(entry);
            _loaded.Add(entry);
            Interlocked.Increment(ref entry.Users);
            return new ModelLease(entry.Host, () => Interlocked.Decrement(ref entry.Users));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Frees all models; those in use must have been given back.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (Entry entry in _loaded)
        {
            await entry.Host.DisposeAsync().ConfigureAwait(false);
        }

        _loaded.Clear();
        _gate.Dispose();
    }

    private async Task<Entry> MakeRoomAsync(PooledModel model)
    {
        if (model.Bytes > budget)
        {
            throw new ModelException($"{model.Name} needs {Megabytes(model.Bytes)} and models may take {Megabytes(budget)} of memory: choose a smaller one, or raise the limit with --memory MB.");
        }

        Entry[] used = [.. _loaded.Where(entry => entry.Users > 0)];
        if (used.Sum(entry => entry.Model.Bytes) + model.Bytes > budget)
        {
            string others = string.Join(", ", used.Select(entry => $"{entry.Model.Name} ({Megabytes(entry.Model.Bytes)})"));
            throw new ModelException($"{model.Name} needs {Megabytes(model.Bytes)} beside {others}, and models may take {Megabytes(budget)} of memory: choose smaller ones, or raise the limit with --memory MB.");
        }

        while (_loaded.Sum(entry => entry.Model.Bytes) + model.Bytes > budget)
        {
            Entry oldest = _loaded.First(entry => entry.Users == 0);
            _loaded.Remove(oldest);
            await oldest.Host.DisposeAsync().ConfigureAwait(false);
        }

        var made = new Entry(model, model.Open());
        _loaded.Add(made);
        return made;
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Mega:0} MB");

    private sealed class Entry(PooledModel model, ModelHost host)
    {
        public int Users;

        public PooledModel Model { get; } = model;

        public ModelHost Host { get; } = host;
    }
}
