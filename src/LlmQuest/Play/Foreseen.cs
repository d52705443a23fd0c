using LlmQuest.Terminal;
using LlmQuest.Tui.Hosting;

namespace LlmQuest.Play;

/// <summary>Begins what a game needs before the command line is read, where it looks as if one is to be played: a wrong guess costs nothing but a moment of the other processor.</summary>
internal static class Foreseen
{
    private static readonly string[] NoGame = ["--plain", "--help", "-h", "-?", "--version"];

    /// <summary>Begins it on another thread.</summary>
    /// <param name="typed">What was typed.</param>
    public static void Begin(string[] typed)
    {
        if ((typed.Length == 0 || typed[0] == "play" || typed[0].StartsWith('-')) && !typed.Intersect(NoGame).Any())
        {
            _ = Task.Run(Prepare);
        }
    }

    private static void Prepare()
    {
        if (Streams.IsTerminal)
        {
            GameApp.Prepare();
        }
    }
}
