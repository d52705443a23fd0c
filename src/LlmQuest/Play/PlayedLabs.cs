using System.Collections.Immutable;
using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs;
using LlmQuest.Labs.Footprint;
using LlmQuest.Labs.Scripted;

namespace LlmQuest.Play;

/// <summary>The labs of an adventure: on the model, or scripted.</summary>
internal sealed class PlayedLabs : IAsyncDisposable
{
    private readonly ImmutableArray<IAsyncDisposable> _owned;
    private Func<ProjectFolders, PlayRequest, ILabBench>? _bench;
    private Func<IExperimentSource, ILabBench>? _on;

    private PlayedLabs(ILabBench bench, ModelHost? host, params ImmutableArray<IAsyncDisposable> owned)
    {
        Bench = bench;
        Host = host;
        _owned = owned;
    }

    /// <summary>The labs.</summary>
    public ILabBench Bench { get; }

    /// <summary>The model that writes; null when the labs are scripted.</summary>
    public ModelHost? Host { get; }

    /// <summary>Opens them, nothing is loaded yet; what is wrong with the model is said by the lab that needs it, since much of a course needs none.</summary>
    /// <param name="folders">Where lessons, models and saves are.</param>
    /// <param name="request">What was asked for at the start.</param>
    /// <param name="experiments">The experiments that labs can ask for; null for those that are kept of the profile.</param>
    /// <exception cref="UserException">The script cannot be used.</exception>
    public static PlayedLabs Open(ProjectFolders folders, PlayRequest request, IExperimentSource? experiments = null)
        => request.Scripted is { } script ? new PlayedLabs(Script(script), null) : OnModel(new LateModel("the model", () => Composition.OpenModelFile(folders, request.Model)), folders, request, experiments);

    /// <summary>Opens those on a model.</summary>
    public static PlayedLabs OnModel(IModelSource source, ProjectFolders folders, PlayRequest request, IExperimentSource? experiments = null)
    {
        string? log = LogFiles.ForLibrary(folders.Saves);
        ModelHost host = Composition.Host(source, log, request.Compute, chatSoon: true);
        ModelHost embedding = Composition.EmbeddingHost(folders, log, request.Compute);
        var others = new OtherModels(folders, log, request.Compute);
        LabPorts Ports(ProjectFolders at, PlayRequest asked)
        {
            LabPorts usual = MachinePorts.Of(at, asked.Model, asked.Profile, asked.Course ?? PlayedCourse.Usual(at.Lessons)) with { Others = others };
            return experiments is null ? usual : usual with { Experiments = experiments };
        }

        ILabBench Bench(ProjectFolders at, PlayRequest asked) => Composition.Bench(host, embedding, asked.Seed is { } seed ? new SeedRow(seed).Draw : null, Ports(at, asked));
        return new PlayedLabs(Bench(folders, request), host, host, embedding, others)
        {
            _bench = Bench,
            _on = earlier => Composition.Bench(host, embedding, drawSeed: null, Ports(folders, request) with { Experiments = earlier }),
        };
    }

    /// <summary>The labs for the run of another profile or course, on the same models.</summary>
    public ILabBench BenchOf(ProjectFolders folders, PlayRequest request) => _bench?.Invoke(folders, request) ?? Bench;

    /// <summary>The labs as they were when only these experiments had been made, on the same models.</summary>
    public ILabBench BenchOn(IExperimentSource earlier) => _on?.Invoke(earlier) ?? Bench;

    /// <summary>Reads scripted labs from a file.</summary>
    /// <exception cref="UserException">It cannot be used; the message says why.</exception>
    public static ScriptedBench Script(string path)
    {
        string? problem = ScriptedBench.Read(TextOf(path), path, out ScriptedBench? bench);
        return problem is null ? bench! : throw new UserException(problem);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable one in _owned)
        {
            await one.DisposeAsync();
        }
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The script {path} cannot be read ({e.Message.TrimEnd('.')}): name a file that is there.");
        }
    }
}
