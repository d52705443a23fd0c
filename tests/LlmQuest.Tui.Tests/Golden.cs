using System.Runtime.CompilerServices;

namespace LlmQuest.Tui.Tests;

/// <summary>Screens, held against files beside the tests; the characters alone.</summary>
internal static class Golden
{
    /// <summary>The screen is that of the file <c>golden/NAME.COLUMNSxROWS.txt</c>.</summary>
    public static void Hold(Screen screen, string name, [CallerFilePath] string beside = "")
    {
        string[] rows = [.. screen.Text.TrimEnd('\n').Split('\n').Select(row => row.TrimEnd())];
        string shown = string.Join('\n', rows) + "\n";
        string file = Path.Combine(Path.GetDirectoryName(beside)!, "golden", $"{name}.{screen.Size}.txt");
        if (Environment.GetEnvironmentVariable("LLMQUEST_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, shown);
        }

        Assert.That(shown, Is.EqualTo(File.Exists(file) ? File.ReadAllText(file) : "(missing)"), $"Run the tests once with LLMQUEST_UPDATE_GOLDEN=1.\n{screen.Text}");
    }
}
