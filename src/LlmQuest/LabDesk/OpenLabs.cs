using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs;

namespace LlmQuest.LabDesk;

/// <summary>The labs on the models of this machine, outside any course. A model is looked for and loaded when a lab first needs it.</summary>
internal sealed class OpenLabs : IAsyncDisposable
{
    private readonly ModelHost _chat;
    private readonly ModelHost _embedding;

    private readonly OtherModels _others;

    private OpenLabs(ModelHost chat, ModelHost embedding, OtherModels others, LabPorts ports)
    {
        _chat = chat;
        _embedding = embedding;
        _others = others;
        Bench = Composition.Bench(chat, embedding, drawSeed: null, ports with { Others = others });
    }

    /// <summary>The labs.</summary>
    public LabBench Bench { get; }

    /// <summary>Opens them.</summary>
    /// <param name="request">The model, and where it computes.</param>
    /// <exception cref="UserException">There are no models here.</exception>
    public static OpenLabs Open(LabMachine request)
    {
        ProjectFolders folders = ProjectFolders.Find(request.Saves);
        string? log = LogFiles.ForLibrary(folders.Saves);
        var source = new LateModel("the model", () => Composition.OpenModelFile(folders, request.Model));
        return new OpenLabs(Composition.Host(source, log, request.Compute), Composition.EmbeddingHost(folders, log, request.Compute), new OtherModels(folders, log, request.Compute), MachinePorts.Of(folders, request.Model));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _chat.DisposeAsync();
        await _embedding.DisposeAsync();
        await _others.DisposeAsync();
    }
}
