using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Experiments;
using LlmQuest.Hosting;
using LlmQuest.Labs.Scripts;
using LlmQuest.Models.Catalogue;
using LlmQuest.Runs;
using LlmQuest.Storage;
using LlmQuest.Storage.Runs;
using LlmQuest.Tui.Ports;
using KeptRuns = LlmQuest.Storage.Runs.RunShelf;

namespace LlmQuest.Play;

/// <summary>The experiments of the run that is played, read from its files: what is shown is what is kept.</summary>
/// <param name="folders">Where saves and models are.</param>
/// <param name="profile">Name of the profile that plays.</param>
internal sealed class ExperimentShelf(ProjectFolders folders, Func<string> profile) : IExperimentShelf
{
    public IReadOnlyList<ShelvedExperiment> Newest(string course)
    {
        try
        {
            return RunOf(course) is not { } run ? [] :
                [.. KeptExperiment.Of(run.Chains).Reverse().Select(one => new ShelvedExperiment(one.Entry.Id, one.Entry.Sequence, one.Entry.Time, one.Recorded.Stage, one.Recorded.Lab, one.Experiment))];
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            throw new PortException(e.Message, e);
        }
    }

    public ExperimentSteps? StepsOf(string course, ShelvedExperiment experiment)
    {
        try
        {
            return RunOf(course) is { } run ? KeptSteps.Read(folders.Saves, run.Stem, new HashSet<Guid> { experiment.Id }).GetValueOrDefault(experiment.Id) : null;
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            throw new PortException(e.Message, e);
        }
    }

    public RunSeal? Seal(string course)
    {
        try
        {
            if (RunOf(course) is not { } run || run.Chains.All(chain => chain.Chain.IsEmpty))
            {
                return null;
            }

            JournalEntry[] events = [.. run.Chains.SelectMany(chain => chain.Chain).Select(line => line.Entry).DistinctBy(entry => entry.Id)];
            return new RunSeal(
                run.Id,
                events.Length,
                events.Min(entry => entry.Time),
                events.Max(entry => entry.Time),
                [.. run.Chains.Select(chain => chain.LastHash).Where(hash => hash.Length > 0).Distinct()],
                [.. KeptExperiment.Of(run.Chains).Select(one => new SealedModel(one.Experiment.Model, one.Experiment.ModelSha256)).Where(model => model.Sha256.Length > 0).Distinct()]);
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            throw new PortException(e.Message, e);
        }
    }

    public IReadOnlyList<TranscriptEntry> Said(World world)
    {
        try
        {
            return OwnOf(world.Course.Id) is { Own: { } own } ? Replay.Said(new Stepper(world), own.Chain.Select(line => line.Entry)) : [];
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            throw new PortException(e.Message, e);
        }
    }

    public ExperimentScript ScriptOf(ShelvedExperiment experiment, ScriptLanguage language)
        => ExperimentScript.Of(experiment.Experiment, language, CodeVerb.ModelOf(experiment.Experiment, ModelShelf.Open(folders.Models, folders.Saves)), null);

    private KeptRun? RunOf(string course)
    {
        ProfileRuns? own = OwnOf(course);
        return own is null ? null : KeptRuns.RunsOf([own]).FirstOrDefault(run => run.Id == own.Own!.Header.Run);
    }

    private ProfileRuns? OwnOf(string course)
    {
        string name = profile();
        return new KeptRuns(folders.Saves).Read().FirstOrDefault(one => one.Profile == name && one.Own?.Header.Course == course);
    }
}
