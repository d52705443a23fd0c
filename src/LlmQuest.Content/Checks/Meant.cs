using LlmQuest.Content.Directives;

namespace LlmQuest.Content.Checks;

/// <summary>Finds names that were perhaps meant. In a course of thousands of wrong names it stops looking after the first ones.</summary>
internal sealed class Meant
{
    private const int MostLooks = 200_000;
    private const int LongestName = 64;
    private int _looks;

    /// <summary>The end of a message: a question, or nothing.</summary>
    public string Near(string name, IEnumerable<string> known)
    {
        if (_looks > MostLooks)
        {
            return "";
        }

        string[] possible = [.. known.Where(one => one.Length is > 0 and <= LongestName)];
        _looks += possible.Length;
        return possible.Length == 0 ? "" : DirectiveTable.DidYouMean(name, possible);
    }
}
