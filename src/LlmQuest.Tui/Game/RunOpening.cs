using LlmQuest.Labs.Sessions;

namespace LlmQuest.Tui.Game;

/// <summary>A run that is being opened, away from the screen's thread.</summary>
internal sealed class RunOpening
{
    private Task? _opening;
    private volatile IStageSession? _opened;

    /// <summary>Whether one is being opened, or was and nobody has taken it yet.</summary>
    public bool IsBusy => _opening is not null;

    /// <summary>Whether one was opened, or could not be, and nobody has taken it yet.</summary>
    public bool IsOver => _opening is { IsCompleted: true };

    /// <summary>Waits for a run; the first one that is asked for is waited for.</summary>
    public void Begin(Task<IStageSession> opening) => _opening ??= OpenAsync(opening);

    /// <summary>Takes it.</summary>
    /// <param name="failure">Why there is none.</param>
    /// <returns>The run, or null.</returns>
    public IStageSession? Take(out Exception? failure)
    {
        failure = _opening?.Exception?.InnerException;
        IStageSession? opened = _opened;
        (_opening, _opened) = (null, null);
        return opened;
    }

    private async Task OpenAsync(Task<IStageSession> opening) => _opened = await opening.ConfigureAwait(false);
}
