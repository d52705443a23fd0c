using System.Text;
using LlmQuest.Core.Labs;
using LlmQuest.Hosting;
using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs;
using LlmQuest.Labs.Scripted;
using LlmQuest.Models.Catalogue;

namespace LlmQuest.Experiments;

/// <summary>Opens the model that an experiment was made with, as it is here.</summary>
/// <param name="saves">The saves folder; null for the usual one.</param>
/// <param name="model">Another model to take, an id or a path; null takes the one that was recorded.</param>
/// <param name="compute">Where it computes.</param>
internal sealed class RecordedModels(string? saves, string? model, ComputeSettings compute) : IAsyncDisposable
{
    private ModelHost? _host;
    private ModelHost? _embedding;
    private OtherModels? _others;

    /// <summary>The labs on that model. Nothing is loaded yet.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="before">The experiments that were made before it, the newest last: a conversation goes on from them.</param>
    /// <exception cref="ModelException">The model is not here.</exception>
    /// <exception cref="UserException">No model made the experiment.</exception>
    public ILabBench Bench(Experiment experiment, IReadOnlyList<KeptExperiment> before)
    {
        ProjectFolders folders = ProjectFolders.Find(saves);
        string? log = LogFiles.ForLibrary(folders.Saves);
        _embedding ??= Composition.EmbeddingHost(folders, log, compute);
        _others ??= new OtherModels(folders, log, compute);
        return Composition.Bench(Host(folders, experiment), _embedding, drawSeed: null, MachinePorts.Of(folders, model) with { Others = _others, Experiments = new EarlierExperiments(before) });
    }

    /// <summary>The texts of the tokens of that model; null when it is not here, or is another one by its digest.</summary>
    public async Task<Func<int, string>?> PiecesAsync(Experiment experiment, CancellationToken stop)
    {
        try
        {
            ReadyModel ready = await Host(ProjectFolders.Find(saves), experiment).GetAsync(stop);
            return ready.Identity.Sha256 == experiment.ModelSha256
                ? id => id >= 0 && id < ready.Model.Card.Vocabulary ? Encoding.UTF8.GetString(ready.Model.TokenBytes(id, renderSpecial: true)) : "?"
                : null;
        }
        catch (Exception e) when (e is ModelException or UserException)
        {
            return null;
        }
    }

    /// <summary>The exact text of token ids of that model; null when it is not here, or is another one by its digest.</summary>
    public async Task<string?> TextAsync(Experiment experiment, IEnumerable<int> ids, CancellationToken stop)
    {
        if (await PiecesAsync(experiment, stop) is null)
        {
            return null;
        }

        ReadyModel ready = await _host!.GetAsync(stop);
        return Encoding.UTF8.GetString([.. ids.SelectMany(id => ready.Model.TokenBytes(id, renderSpecial: true))]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable one in new IAsyncDisposable?[] { _host, _embedding, _others }.OfType<IAsyncDisposable>())
        {
            await one.DisposeAsync();
        }
    }

    private ModelHost Host(ProjectFolders folders, Experiment experiment)
    {
        if (experiment.Model == ScriptedBench.ModelName)
        {
            throw new UserException("A script of answers stood in for the model in this experiment: there is no model to run.");
        }

        return _host ??= Composition.Host(SourceOf(folders, experiment), LogFiles.ForLibrary(folders.Saves), compute, chatSoon: experiment.Parameters.GetValueOrDefault("mode")?.Text == "chat");
    }

    // A lab that needs no model must not fail for want of one.
    private IModelSource SourceOf(ProjectFolders folders, Experiment experiment)
    {
        bool isOther = experiment.Model.Length == 0 || ModelShelf.Open(folders.Models, folders.Saves).Catalog.Find(experiment.Model)?.Role == ModelRoles.Embedding;
        string? named = model ?? (isOther ? null : experiment.Model);
        return named is null ? new LateModel("the model", () => Composition.OpenModelFile(folders, null)) : Composition.OpenModelFile(folders, named);
    }
}
