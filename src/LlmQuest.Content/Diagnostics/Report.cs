using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <summary>Collects what is found in lesson files.</summary>
public sealed class Report
{
    private const int MostPerFile = 500;
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<(string File, string Code)> _muted = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>What was found, in the order it was found; at most 500 a file.</summary>
    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>Whether anything found is an error.</summary>
    public bool HasErrors => _found.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Takes no more of some rules in a file: what they would find there follows from what was found.</summary>
    public void Mute(string file, IEnumerable<Rule> rules) => _muted.UnionWith(rules.Select(rule => (file, rule.Code)));

    /// <summary>Adds one.</summary>
    public void Add(Rule rule, SourcePosition at, params string[] parts)
    {
        if (_muted.Contains((at.File, rule.Code)))
        {
            return;
        }

        int count = _counts[at.File] = _counts.GetValueOrDefault(at.File) + 1;
        if (count <= MostPerFile)
        {
            _found.Add(rule.At(at, parts));
        }
    }

    /// <summary>Everything found, by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. _found.OrderBy(found => found.File, StringComparer.Ordinal).ThenBy(found => found.Line).ThenBy(found => found.Column).ThenBy(found => found.Code, StringComparer.Ordinal),
    ];
}
