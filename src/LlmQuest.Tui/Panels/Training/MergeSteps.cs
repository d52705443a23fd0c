using System.Text;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Tui.Panels.Training;

/// <summary>A word as it was cut after so many merges: the recorded merges, made once more in their order.</summary>
/// <param name="merges">The merges of an experiment.</param>
internal sealed class MergeSteps(IReadOnlyList<LabValue> merges)
{
    private const int MostCharacters = 60;

    /// <summary>The pieces of a word.</summary>
    /// <param name="word">Its pieces as they were at the end, set apart by spaces; of a long word only the beginning is cut.</param>
    /// <param name="count">After how many merges.</param>
    public IReadOnlyList<string> Of(string word, int count)
    {
        List<string> pieces = [.. word.Replace(" ", "", StringComparison.Ordinal).EnumerateRunes().Take(MostCharacters).Select((Rune rune) => rune.ToString())];
        for (int i = 0; i < count && i < merges.Count && pieces.Count > 1; i++)
        {
            Merge(pieces, merges[i].Field("left")?.Text ?? "", merges[i].Field("right")?.Text ?? "");
        }

        return pieces;
    }

    private static void Merge(List<string> pieces, string left, string right)
    {
        for (int at = 0; at + 1 < pieces.Count; at++)
        {
            if (pieces[at] == left && pieces[at + 1] == right)
            {
                pieces[at] = left + right;
                pieces.RemoveAt(at + 1);
            }
        }
    }
}
