using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Pages;

/// <summary>Something of the program that covers the stage.</summary>
internal abstract class Page(string title) : IPane
{
    private long _version;

    /// <inheritdoc/>
    public string Title { get; protected set; } = title;

    /// <inheritdoc/>
    public virtual long Version => Interlocked.Read(ref _version);

    /// <inheritdoc/>
    public abstract IReadOnlyList<Row> Rows(int width);

    /// <inheritdoc/>
    public virtual string? Do(string deed) => null;

    /// <summary>Says that the rows are to be made anew; from any thread.</summary>
    protected void Changed() => Interlocked.Increment(ref _version);
}
