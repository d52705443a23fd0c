using LlmQuest.Core.Labs;
using LlmQuest.Tui.Panels.Drawing;

namespace LlmQuest.Tui.Panels.Training;

/// <summary>The text that was learnt from.</summary>
internal static class Corpus
{
    private const int Columns = 40;

    /// <summary>Its first words, for a heading.</summary>
    public static string FirstWords(Experiment experiment, int words)
        => Prose.Head(string.Join(' ', (experiment.Setting("corpus")?.Text ?? "").Split((char[]?)null, words + 1, StringSplitOptions.RemoveEmptyEntries).Take(words)), Columns);
}
