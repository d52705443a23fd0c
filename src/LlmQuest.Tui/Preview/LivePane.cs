using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Preview;

/// <summary>A pane that goes on saying what the newest text of a course says.</summary>
/// <param name="title">What it is, in a few words.</param>
/// <param name="version">Changes with the course.</param>
/// <param name="make">The pane as it is now.</param>
internal sealed class LivePane(Func<string> title, Func<long> version, Func<int, IEnumerable<Row>> make) : IPane
{
    /// <inheritdoc/>
    public string Title => title();

    /// <inheritdoc/>
    public long Version => version();

    /// <inheritdoc/>
    public bool OutlivesEdits => true;

    /// <inheritdoc/>
    public IReadOnlyList<Row> Rows(int width) => [.. make(width)];

    /// <inheritdoc/>
    public string? Do(string deed) => null;
}
