namespace LlmQuest.Tui.Panes;

/// <summary>What a part of a pane does, besides a line that is submitted as if it were typed.</summary>
public static class Deeds
{
    /// <summary>Begins what the pane itself does.</summary>
    public const char Own = ':';

    /// <summary>Begins a text that is put into the input line, to be gone on with.</summary>
    public const char Fill = '>';

    /// <summary>Begins what is typed behind the text in the input line; what stands before the bar is put there first, where the line is empty.</summary>
    public const char Type = '+';

    /// <summary>Ends the beginning in <see cref="Type"/>.</summary>
    public const char Bar = '|';

    /// <summary>Takes the last letter of the input line back.</summary>
    public const string Erase = "+\b";

    /// <summary>Sends the input line.</summary>
    public const string Send = "+\n";

    /// <summary>Types a text.</summary>
    /// <param name="beginning">What the line begins with.</param>
    /// <param name="text">What is typed.</param>
    public static string Typing(string beginning, string text) => $"{Type}{beginning}{Bar}{text}";
}
