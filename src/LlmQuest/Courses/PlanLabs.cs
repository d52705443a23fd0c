using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs;
using LlmQuest.Play;

namespace LlmQuest.Courses;

/// <summary>The labs that plans are played on: one model for all of them, or a script.</summary>
internal sealed class PlanLabs : IAsyncDisposable
{
    private readonly string? _script;
    private readonly ModelHost? _host;
    private readonly ModelHost? _embedding;
    private readonly LabPorts? _ports;

    private PlanLabs(string? script, ModelHost? host, ModelHost? embedding, LabPorts? ports)
    {
        _ports = ports;
        _script = script;
        _host = host;
        _embedding = embedding;
    }

    /// <summary>How many plans are played at once. On a model one, as a learner plays: what it holds of a conversation is then that of the play.</summary>
    public int AtOnce => _host is null ? Environment.ProcessorCount : 1;

    /// <summary>Opens them; the model is loaded when it is first asked.</summary>
    /// <param name="course">Folder of the course.</param>
    /// <param name="script">File of scripted experiments, or null.</param>
    /// <param name="model">Id or path of the model; null for the usual one.</param>
    /// <param name="compute">Where it computes.</param>
    /// <exception cref="UserException">The script cannot be used.</exception>
    /// <exception cref="Inference.ModelException">The model cannot be used.</exception>
    public static PlanLabs Open(string course, string? script, string? model, ComputeSettings compute)
    {
        if (script is not null)
        {
            PlayedLabs.Script(script);
            return new PlanLabs(script, null, null, null);
        }

        var folders = ProjectFolders.Find(null);
        string? log = LogFiles.ForLibrary(folders.Saves);
        ModelHost host = Composition.Host(Composition.OpenModelFile(folders, model), log, compute);
        return new PlanLabs(null, host, Composition.EmbeddingHost(folders, log, compute), MachinePorts.Of(folders, model, course: course) with { Experiments = null });
    }

    /// <summary>The labs of one run: its own seeds, and its own script from the beginning.</summary>
    /// <param name="seed">The first seed that is drawn.</param>
    public ILabBench Bench(long seed) => _script is not null ? PlayedLabs.Script(_script) : Composition.Bench(_host!, _embedding, new SeedRow(seed).Draw, _ports);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_embedding is not null)
        {
            await _embedding.DisposeAsync();
        }
    }
}
