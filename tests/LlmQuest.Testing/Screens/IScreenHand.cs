namespace LlmQuest.Testing.Screens;

/// <summary>Somebody in front of a screen.</summary>
public interface IScreenHand
{
    /// <summary>Presses a key.</summary>
    /// <param name="key">Its name, for example <c>Enter</c>, <c>Left</c>, <c>F2</c>.</param>
    Task PressAsync(string key);

    /// <summary>Types a text.</summary>
    Task TypeAsync(string text);

    /// <summary>Clicks on the first place where a text stands; waits until it is there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Columns to the right of its beginning.</param>
    Task ClickAsync(string text, int offset = 0);

    /// <summary>Waits until the screen shows a text.</summary>
    Task ExpectAsync(string text);

    /// <summary>Whether the screen shows a text now, once everything that was done has had its effect.</summary>
    Task<bool> ShowsAsync(string text);

    /// <summary>Gives the window another size.</summary>
    Task ResizeAsync(int columns, int rows);

    /// <summary>Ends the program in the middle of everything and starts it again.</summary>
    Task KillAsync();
}
