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
    public IReadOnlyList<KeptRun> Runs()
    {
        IReadOnlyList<ProfileRuns> profiles = Shelf.Read();
        foreach (string notice in profiles.SelectMany(profile => profile.Notices))
        {
            Warn(notice);
        }

        return RunShelf.RunsOf(profiles);
    }

    /// <summary>The run that is meant.</summary>
    /// <param name="id">A profile's name, or the beginning of a run's id.</param>
    /// <exception cref="UserException">It is none, or could be several.</exception>
    public KeptRun Find(string id)
    {
        IReadOnlyList<KeptRun> runs = Runs();
        if (Shelf.Profiles.Contains(id, StringComparer.Ordinal))
        {
            Guid own = Shelf.Read(id).Own!.Header.Run;
            return runs.First(run => run.Profile == id && run.Id == own);
        }

        KeptRun[] found = [.. runs.Where(run => id.Length > 0 && run.Id.ToString().StartsWith(id, StringComparison.OrdinalIgnoreCase))];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new UserException($"There is no run and no profile '{id}' in {Saves}: llmquest runs list shows what is there."),
            _ when found.Select(run => run.Id).Distinct().Count() == 1 => throw new UserException($"The run '{id}' is kept under several profiles ({string.Join(", ", found.Select(run => run.Profile))}): name the profile."),
            _ => throw new UserException($"'{id}' is the beginning of {found.Length} runs ({string.Join(", ", found.Select(run => run.Id))}): type more of it."),
        };
    }

    public void Say(string line) => Streams.Output.WriteLine(DisplayText.Strip(line));

    public void Warn(string line) => Streams.Error.WriteLine(DisplayText.Strip(line));
}
