using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;
using LlmQuest.Runs;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Experiments;

/// <summary>What every verb of <c>llmquest experiments</c> works with: the experiments of one run, read without a lock.</summary>
internal sealed class ExperimentDesk
{
    private readonly KeptRun _run;

    private ExperimentDesk(RunDesk desk, KeptRun run)
    {
        Desk = desk;
        _run = run;
        All = KeptExperiment.Of(run.Chains);
    }

    public RunDesk Desk { get; }

    /// <summary>Every experiment, the newest last.</summary>
    public IReadOnlyList<KeptExperiment> All { get; }

    /// <summary>Opens a run.</summary>
    /// <param name="desk">The runs.</param>
    /// <param name="run">A profile's name, with <c>+COURSE</c> where it plays several, or the beginning of a run's id.</param>
    /// <exception cref="UserException">It is none, or could be several.</exception>
    public static ExperimentDesk Open(RunDesk desk, string run) => new(desk, desk.Find(run));

    /// <summary>The experiment that is meant.</summary>
    /// <param name="typed">The number of its event, the beginning of the event's id, or <c>last</c>.</param>
    /// <exception cref="UserException">It is none, or could be several.</exception>
    public KeptExperiment Find(string typed)
    {
        if (All.Count == 0)
        {
            throw new UserException($"The run of {_run.Profile} has no experiments yet: play, and let the model do something.");
        }

        if (typed == "last")
        {
            return All[^1];
        }

        KeptExperiment[] found = KeptExperiment.Meant(All, typed);
        return found.Length switch
        {
            1 => found[0],
            0 => throw new UserException($"There is no experiment '{typed}' in the run of {_run.Profile}, which has {There()}: llmquest experiments list shows them."),
            _ => throw new UserException($"'{typed}' could be {found.Length} experiments: type more of the id, of {string.Join(" or ", found.Take(3).Select(one => one.Entry.Id))}."),
        };
    }

    /// <summary>The numbers of every step; null where none were kept.</summary>
    public ExperimentSteps? StepsOf(KeptExperiment experiment) => Steps([experiment]).GetValueOrDefault(experiment.Entry.Id);

    /// <summary>The numbers of every step of several, by the id of the event.</summary>
    public IReadOnlyDictionary<Guid, ExperimentSteps> Steps(IEnumerable<KeptExperiment> experiments)
        => KeptSteps.Read(Desk.Saves, _run.Stem, experiments.Select(one => one.Entry.Id).ToHashSet());

    private string There() => All.Count == 1
        ? string.Create(CultureInfo.InvariantCulture, $"one, number {All[0].Entry.Sequence}")
        : string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(All.Count, "experiment")}, numbered {All.Min(one => one.Entry.Sequence)} to {All.Max(one => one.Entry.Sequence)}");
}
