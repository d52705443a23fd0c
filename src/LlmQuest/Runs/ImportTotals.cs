using System.Globalization;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Runs;

/// <summary>What came of importing many files, counted.</summary>
internal sealed class ImportTotals
{
    private const string NoSeal = "The first line, with name and course, without a seal";
    private const string FirstLine = "The first line, with name and course, edited after being written";
    private readonly HashSet<Guid> _new = [];
    private readonly HashSet<Guid> _known = [];
    private readonly HashSet<Guid> _simulated = [];
    private readonly List<string> _unread = [];
    private readonly SortedDictionary<string, List<string>> _wrong = new(StringComparer.Ordinal);
    private long _newEvents;
    private long _knownEvents;

    /// <summary>How many files there were.</summary>
    public int Files { get; private set; }

    /// <summary>A file that was not taken.</summary>
    public void AddUnread(string path)
    {
        Files++;
        _unread.Add(path);
    }

    /// <summary>A file of which something was taken.</summary>
    public void Add(string path, IReadOnlyList<ChainImport> imports)
    {
        Files++;
        foreach (ChainImport import in imports)
        {
            Add(import);
        }

        foreach (IGrouping<string, ChainProblem> kind in imports.SelectMany(import => import.Problems).GroupBy(NameOf))
        {
            if (!_wrong.TryGetValue(kind.Key, out List<string>? places))
            {
                _wrong[kind.Key] = places = [];
            }

            places.Add(kind.Key is FirstLine or NoSeal ? path : $"{path} ({Quantity.Of(kind.Sum(problem => problem.Last - problem.First + 1), "event")}, the first is {kind.Min(problem => problem.First).ToString(CultureInfo.InvariantCulture)})");
        }
    }

    /// <summary>The totals, a sentence a line.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"Together: {Quantity.Of(Files - _unread.Count, "file")} of {Files} read; {Quantity.Of(_new.Count, "run")} new, {_known.Count} known already; {Quantity.Of(_newEvents, "event")} new, {_knownEvents} known already.";
        if (_simulated.Count > 0)
        {
            yield return $"  Simulated, played by nobody: {Quantity.Of(_simulated.Count, "run")}.";
        }

        foreach ((string name, List<string> places) in _wrong)
        {
            yield return $"  {name}: {Quantity.Of(places.Count, "file")}: {string.Join(", ", places)}.";
        }

        if (_unread.Count > 0)
        {
            yield return $"  Not read: {string.Join(", ", _unread)}.";
        }
    }

    private void Add(ChainImport import)
    {
        Guid run = import.Header.Run;
        if (!_known.Contains(run) && !_new.Contains(run))
        {
            (import.IsNewRun ? _new : _known).Add(run);
        }

        if (import.Header.IsSimulated)
        {
            _simulated.Add(run);
        }

        _newEvents += import.New;
        _knownEvents += import.Known;
    }

    private static string NameOf(ChainProblem problem) => problem.Kind switch
    {
        ChainProblemKind.HeaderEdited => FirstLine,
        ChainProblemKind.HeaderUnsealed => NoSeal,
        ChainProblemKind.Edited or ChainProblemKind.Unlinked => "Edited after being written",
        ChainProblemKind.Missing or ChainProblemKind.Torn => "Cut",
        ChainProblemKind.Moved => "Lines in another order",
        ChainProblemKind.Doubled => "Lines there twice",
        _ => "Damaged",
    };
}
