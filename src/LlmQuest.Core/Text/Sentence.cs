namespace LlmQuest.Core.Text;

/// <summary>Ends of sentences.</summary>
public static class Sentence
{
    /// <summary>Several things in one sentence; no full stop follows a sign that ends one already.</summary>
    /// <param name="before">The words before them.</param>
    /// <param name="things">The things, for example titles of challenges.</param>
    public static string Of(string before, IEnumerable<string> things)
    {
        string text = $"{before} {string.Join("; ", things)}";
        return text[^1] is '.' or '?' or '!' or '…' ? text : text + ".";
    }
}
