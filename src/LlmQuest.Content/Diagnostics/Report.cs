using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <summary>Collects what is found in lesson files.</summary>
public sealed class Report
{
    private const int MostPerFile = 500;
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<(string File, string Code)> _muted = [];
    private readonly Dictionary<(string File, Severity Severity), int> _counts = [];

    /// <summary>What was found, in the order it was found; at most 500 errors and 500 warnings a file.</summary>
    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>How many more were found and not kept.</summary>
    public int NotKept { get; private set; }

    /// <summary>Whether anything found is an error, also when it was not kept.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Takes no more of some rules in a file: what they would find there follows from what was found.</summary>
    public void Mute(string file, IEnumerable<Rule> rules) => _muted.UnionWith(rules.Select(rule => (file, rule.Code)));

    /// <summary>Adds one.</summary>
    public void Add(Rule rule, SourcePosition at, params string[] parts)
    {
        if (_muted.Contains((at.File, rule.Code)))
        {
            return;
        }

        Keep(rule.At(at, parts));
    }

    /// <summary>Takes all that another report found.</summary>
    public void Take(Report other)
    {
        _muted.UnionWith(other._muted);
        other._found.ForEach(Keep);
        NotKept += other.NotKept;
        HasErrors |= other.HasErrors;
    }

    private void Keep(Diagnostic found)
    {
        HasErrors |= found.Severity == Severity.Error;
        (string, Severity) key = (found.File, found.Severity);
        int count = _counts[key] = _counts.GetValueOrDefault(key) + 1;
        if (count > MostPerFile)
        {
            NotKept++;
            return;
        }

        _found.Add(found);
    }

    /// <summary>Everything found, by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. _found.OrderBy(found => found.File, StringComparer.Ordinal).ThenBy(found => found.Line).ThenBy(found => found.Column).ThenBy(found => found.Code, StringComparer.Ordinal),
    ];
}
