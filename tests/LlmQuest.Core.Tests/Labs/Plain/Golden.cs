using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Core.Tests.Labs.Plain;

/// <summary>Pictures of experiments, held against files beside the tests.</summary>
internal static class Golden
{
    /// <summary>The picture is that of the file, and no line of it is wider than a terminal.</summary>
    public static void Hold(Experiment experiment, string name, [CallerFilePath] string beside = "")
    {
        string shown = Rendering.Of(experiment) + "\n";
        Assert.That(shown.Split('\n').Select(Cells.Of), Is.All.LessThanOrEqualTo(Cells.Line));
        string file = Path.Combine(Path.GetDirectoryName(beside)!, $"{name}.golden.txt");
        if (Environment.GetEnvironmentVariable("LLMQUEST_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, shown);
        }

        Assert.That(shown, Is.EqualTo(File.Exists(file) ? File.ReadAllText(file) : "(missing)"), "Run the tests once with LLMQUEST_UPDATE_GOLDEN=1.");
    }
}
