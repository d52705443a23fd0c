using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Hosting;

/// <summary>Loads the model once per process, on first use, off the caller's thread.</summary>
/// <param name="openRuntime">Opens the native library.</param>
/// <param name="source">The model file.</param>
/// <param name="options">Size of the context and threads.</param>
/// <param name="time">Clock for the figures.</param>
/// <param name="chatSoon">True to read the evaluator of chat templates on the other core while the weights are read; it takes 25 MB, so else it waits for the first chat.</param>
public sealed class ModelHost(Func<IModelRuntime> openRuntime, IModelSource source, ContextOptions options, TimeProvider time, bool chatSoon = false) : IAsyncDisposable
{
    private const float CheckShare = 0.4f;
    private readonly Lock _gate = new();
    private readonly DecodeQueue _queue = new();
    private readonly CancellationTokenSource _closing = new();
    private Task<ReadyModel>? _loading;
    private IDecodeContext? _context;
    private volatile LoadProgress _progress = new(Started: false, 0, null, null);

    /// <summary>What to call the model before it is loaded.</summary>
    public string Name => source.Name;

    /// <summary>How far the loading is; safe from any thread.</summary>
    public LoadProgress Progress => _progress;

    /// <summary>The loaded model; the first call starts the loading, later ones share it.</summary>
    /// <param name="cancellationToken">Stops the waiting, not the loading.</param>
    /// <exception cref="ModelException">The model cannot be used.</exception>
    /// <exception cref="OperationCanceledException">Waiting was stopped.</exception>
    public Task<ReadyModel> GetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _loading ??= Task.Run(LoadAsync, CancellationToken.None);
            return _loading.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Stops a loading and frees the model.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        if (_loading is not null)
        {
            await ((Task)_loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await FreeAsync(_progress.Ready).ConfigureAwait(false);
        }

        _queue.Dispose();
        _closing.Dispose();
    }

    private async Task FreeAsync(ReadyModel? ready)
    {
        _context?.Dispose();
        ready?.Model.Dispose();
        if (ready?.Compiling is { IsValueCreated: true, Value: var template })
        {
            await ((Task)template).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (template.IsCompletedSuccessfully)
            {
                (await template.ConfigureAwait(false)).Dispose();
            }
        }
    }

    private Task<ReadyModel> LoadAsync()
    {
        _progress = new LoadProgress(Started: true, 0, null, null);
        try
        {
            ReadyModel ready = Load();
            _progress = new LoadProgress(Started: true, 1, ready, null);
            return Task.FromResult(ready);
        }
        catch (ModelException e)
        {
            _progress = new LoadProgress(Started: true, 0, null, e.Message);
            throw;
        }
    }

    private ReadyModel Load()
    {
        Task<JinjaEvaluator>? evaluator = chatSoon ? StartEvaluator() : null;
        ModelIdentity identity = source.Verify(new Share(this, 0, CheckShare), _closing.Token);
        IModelRuntime runtime = openRuntime();
        ILanguageModel model = runtime.Load(identity.Path, new Share(this, CheckShare, 1 - CheckShare), _closing.Token);
        try
        {
            _context = model.CreateContext(options);
        }
        catch
        {
            model.Dispose();
            throw;
        }

        Lazy<Task<ChatTemplate>>? template = model.Card.ChatTemplate is { } written ? new(() => CompileAsync(evaluator ?? StartEvaluator(), written, model.Card)) : null;
        if (chatSoon)
        {
            _ = template?.Value;
        }

        return new ReadyModel(identity, runtime.Name, model, new Generator(model, _context, _queue, time), new PromptEncoder(model), template);
    }

    private static Task<JinjaEvaluator> StartEvaluator() => Task.Run(() => new JinjaEvaluator(), CancellationToken.None);

    private static async Task<ChatTemplate> CompileAsync(Task<JinjaEvaluator> evaluator, string template, ModelCard card)
    {
        var compiled = new ChatTemplate(await evaluator.ConfigureAwait(false), template, card.BosText, card.EosText);

        // Reading the evaluator leaves more garbage than all that follows: without this the process keeps its pages for good.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return compiled;
    }

    private sealed class Share(ModelHost host, float from, float width) : IProgress<float>
    {
        public void Report(float value) => host._progress = new LoadProgress(Started: true, from + (width * value), null, null);
    }
}
