using LlmQuest.Testing.Screens;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests;

/// <summary>Somebody in front of the headless screen.</summary>
internal sealed class HeadlessHand(Screen screen) : IScreenHand
{
    public Task PressAsync(string key)
    {
        string name = key is "Up" or "Down" or "Left" or "Right" ? "Cursor" + key : key;
        Assert.That(Key.TryParse(name, out Key? parsed), Is.True, key);
        screen.AnswerEnds().Press(parsed!);
        return Task.CompletedTask;
    }

    public Task TypeAsync(string text)
    {
        screen.AnswerEnds().Type(text);
        return Task.CompletedTask;
    }

    public Task ClickAsync(string text, int offset = 0)
    {
        screen.AnswerEnds();
        screen.ShouldShow(text);
        screen.Click(text, offset);
        return Task.CompletedTask;
    }

    public Task ExpectAsync(string text)
    {
        screen.AnswerEnds();
        screen.ShouldShow(text);
        return Task.CompletedTask;
    }

    public Task<bool> ShowsAsync(string text) => Task.FromResult(screen.AnswerEnds().Text.Contains(text, StringComparison.Ordinal));

    public Task ResizeAsync(int columns, int rows)
    {
        screen.Resize(columns, rows);
        return Task.CompletedTask;
    }

    public Task KillAsync() => throw new NotSupportedException("Only a program can be ended.");
}
