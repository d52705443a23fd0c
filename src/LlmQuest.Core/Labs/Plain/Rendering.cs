using System.Collections.Frozen;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>An experiment in plain text: tables, and bars in block characters, 80 columns wide. The same on every screen.</summary>
public static class Rendering
{
    private const int MostLines = 300;
    private static readonly FrozenDictionary<string, Func<Experiment, IEnumerable<string>>> ByLab = WritingPictures.ByLab
        .Concat(InsidePictures.ByLab)
        .Concat(JudgingPictures.ByLab)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What came out, line by line; null for a lab that has no picture of its own, only texts and figures.</summary>
    /// <param name="experiment">The experiment; one that was stopped early has fewer facts.</param>
    public static string? Of(Experiment experiment)
    {
        if (!ByLab.TryGetValue(experiment.Lab, out Func<Experiment, IEnumerable<string>>? render))
        {
            return null;
        }

        string[] lines = [.. render(experiment).Take(MostLines + 1)];
        return string.Join('\n', lines.Length <= MostLines ? lines : [.. lines[..MostLines], "… and more: the rest is in the experiment, and --json prints it"]);
    }
}
