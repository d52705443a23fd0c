using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Pages;

/// <summary>A page that is found out on another thread, and shown when it is there.</summary>
internal abstract class BackgroundPage<T>(string title, string waiting) : Page(title)
    where T : class
{
    private volatile T? _found;
    private volatile string? _problem;

    /// <summary>Ends when it is there; never fails.</summary>
    public Task Settled { get; private set; } = Task.CompletedTask;

    /// <inheritdoc/>
    public override IReadOnlyList<Row> Rows(int width)
        => _found is { } found ? [.. Rows(found, width)]
            : _problem is { } problem ? [.. Row.Wrap(problem, width, Tone.Warning)]
            : [.. Row.Wrap(waiting, width, Tone.Faint), .. Waiting()];

    /// <summary>Begins to find out.</summary>
    public void Begin(Func<Task<T>> find) => Settled = FindAsync(find);

    /// <summary>What can be done while it is found out.</summary>
    protected virtual IEnumerable<Row> Waiting() => [];

    /// <summary>The rows of what was found out.</summary>
    protected abstract IEnumerable<Row> Rows(T found, int width);

    // An edge: what goes wrong on another thread is told on the page.
    private async Task FindAsync(Func<Task<T>> find)
    {
        try
        {
            _found = await Task.Run(find).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _problem = e.Message;
        }

        Changed();
    }
}
