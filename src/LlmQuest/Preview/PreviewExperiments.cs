using LlmQuest.Core.Engine;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Experiments;
using LlmQuest.Hosting;
using LlmQuest.Labs.Footprint;
using LlmQuest.Labs.Scripts;
using LlmQuest.Models.Catalogue;
using LlmQuest.Runs;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Preview;

namespace LlmQuest.Preview;

/// <summary>The experiments of a preview, of which nothing is on disk.</summary>
/// <param name="folders">Where models are.</param>
internal sealed class PreviewExperiments(ProjectFolders folders) : IExperimentShelf, IExperimentSource
{
    /// <summary>The run; set as soon as there is one.</summary>
    public PreviewRun? Run { get; set; }

    /// <inheritdoc/>
    IEnumerable<Experiment> IExperimentSource.Newest => All().Reverse().Select(one => one.Experiment);

    private IReadOnlyList<KeptExperiment> All() => KeptExperiment.Of(Run?.Journal.ReadAll() ?? []);

    /// <inheritdoc/>
    public Experiment? Find(string id) => KeptExperiment.Meant(All(), id) is [var only] ? only.Experiment : null;

    /// <inheritdoc/>
    public IReadOnlyList<ShelvedExperiment> Newest(string course)
        => [.. All().Reverse().Select(one => new ShelvedExperiment(one.Entry.Id, one.Entry.Sequence, one.Entry.Time, one.Recorded.Stage, one.Recorded.Lab, one.Experiment))];

    /// <inheritdoc/>
    public ExperimentSteps? StepsOf(string course, ShelvedExperiment experiment) => Run?.Journal.Steps.GetValueOrDefault(experiment.Id);

    /// <inheritdoc/>
    public RunSeal? Seal(string course) => null;

    /// <inheritdoc/>
    public IReadOnlyList<TranscriptEntry> Said(World world) => Replay.Said(new Stepper(world), Run?.Journal.ReadAll() ?? []);

    /// <inheritdoc/>
    public ExperimentScript ScriptOf(ShelvedExperiment experiment, ScriptLanguage language)
        => ExperimentScript.Of(experiment.Experiment, language, CodeVerb.ModelOf(experiment.Experiment, ModelShelf.Open(folders.Models, folders.Saves)), null);
}
