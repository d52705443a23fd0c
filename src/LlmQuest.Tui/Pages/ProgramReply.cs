using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Pages;

/// <summary>What follows from something that was asked of the program.</summary>
public sealed record ProgramReply
{
    /// <summary>A page that is to be shown, or null.</summary>
    public IPane? Page { get; private init; }

    /// <summary>A sentence that is to be told; may be empty.</summary>
    public string Text { get; private init; } = "";

    /// <summary>What is told line by line in place of <see cref="Text"/>, where no screen can be scrolled; may be empty.</summary>
    public string Lines { get; init; } = "";

    /// <summary>A text that was found in the transcript, to be scrolled to; empty when none was looked for.</summary>
    public string Found { get; init; } = "";

    /// <summary>A run that is being opened, to be played when it is; or null.</summary>
    public Task<IStageSession>? Opening { get; private init; }

    /// <summary>Whether the program is to be left.</summary>
    public bool IsLeaving { get; init; }

    /// <summary>What <see cref="Page"/> waits for: a screen shows how far it is, and line by line the page is told when this has ended. It never fails.</summary>
    public Task Settled { get; init; } = Task.CompletedTask;

    /// <summary>A page.</summary>
    public static ProgramReply Of(IPane page) => new() { Page = page };

    /// <summary>A sentence.</summary>
    public static ProgramReply Of(string text) => new() { Text = text };

    /// <summary>A run that is being opened.</summary>
    /// <param name="text">What is told meanwhile.</param>
    /// <param name="opening">The run.</param>
    public static ProgramReply Of(string text, Task<IStageSession> opening) => new() { Text = text, Opening = opening };
}
