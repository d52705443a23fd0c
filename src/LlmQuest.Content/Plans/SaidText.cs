using LlmQuest.Core.Text;

namespace LlmQuest.Content.Plans;

/// <summary>Looks for words in what was said; case and white space make no difference.</summary>
internal static class SaidText
{
    private const int MostShown = 160;

    public static bool Holds(string said, string wanted) => Folded(said).Contains(Folded(wanted), StringComparison.OrdinalIgnoreCase);

    /// <summary>What was said, in quotes and short enough for one line.</summary>
    public static string Short(string said)
    {
        string line = DisplayText.Strip(Folded(said));
        return line.Length == 0 ? "nothing" : line.Length <= MostShown ? $"\"{line}\"" : $"\"{line[..MostShown]}…\"";
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
