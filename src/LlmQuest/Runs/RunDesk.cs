using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Storage.Runs;
using LlmQuest.Terminal;

namespace LlmQuest.Runs;

/// <summary>What every verb of <c>llmquest runs</c> works with.</summary>
/// <param name="Streams">Where it writes.</param>
/// <param name="Saves">The saves folder; need not exist.</param>
internal sealed record RunDesk(Streams Streams, string Saves)
{
    private const int ShortId = 8;

    public RunShelf Shelf => new(Saves);

    public static RunDesk Open(Streams streams, string? saves) => new(streams, ProjectFolders.Guess(saves).Saves);

    /// <summary>A beginning of an id that a person can type.</summary>
    public static string Short(Guid id) => id.ToString()[..ShortId];

    /// <summary>All runs, the newest first; what could not be read is told on standard error.</summary>
    public IReadOnlyList<KeptRun> Runs() => RunShelf.RunsOf(Read());

    /// <summary>The run that is meant.</summary>
    /// <param name="id">A profile's name, with <c>+COURSE</c> where it plays several, or the beginning of a run's id.</param>
    /// <exception cref="UserException">It is none, or could be several.</exception>
    public KeptRun Find(string id)
    {
        IReadOnlyList<ProfileRuns> profiles = Read();
        IReadOnlyList<KeptRun> runs = RunShelf.RunsOf(profiles);
        return FindOwn(profiles, id) is { } own
            ? runs.First(run => run.Stem == own.Stem && run.Id == own.Own!.Header.Run)
            : FindById(runs, id);
    }

    public void Say(string line) => Streams.Output.WriteLine(DisplayText.Strip(line));

    public void Warn(string line) => Streams.Error.WriteLine(DisplayText.Strip(line));

    private static ProfileRuns? FindOwn(IEnumerable<ProfileRuns> profiles, string id)
    {
        ProfileRuns[] found = [.. profiles.Where(profile => profile.Own is { } own && (profile.Profile == id || $"{profile.Profile}+{own.Header.Course}" == id))];
        return found.Length > 1
            ? throw new UserException($"The profile '{id}' plays several courses: type {string.Join(" or ", found.Select(profile => $"{id}+{profile.Own!.Header.Course}"))}.")
            : found.FirstOrDefault();
    }

    private KeptRun FindById(IEnumerable<KeptRun> runs, string id)
    {
        KeptRun[] found = [.. runs.Where(run => id.Length > 0 && run.Id.ToString().StartsWith(id, StringComparison.OrdinalIgnoreCase))];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new UserException($"There is no run and no profile '{id}' in {Saves}: llmquest runs list shows what is there."),
            _ when found.Select(run => run.Id).Distinct().Count() == 1 => throw new UserException($"The run '{id}' is kept under several profiles ({string.Join(", ", found.Select(run => run.Profile))}): name the profile."),
            _ => throw new UserException($"'{id}' is the beginning of {found.Length} runs ({string.Join(", ", found.Select(run => run.Id))}): type more of it."),
        };
    }

    private IReadOnlyList<ProfileRuns> Read()
    {
        IReadOnlyList<ProfileRuns> profiles = Shelf.Read();
        foreach (string notice in profiles.SelectMany(profile => profile.Notices))
        {
            Warn(notice);
        }

        return profiles;
    }
}
