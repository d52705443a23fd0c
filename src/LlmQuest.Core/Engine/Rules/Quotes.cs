namespace LlmQuest.Core.Engine.Rules;

/// <summary>Quotes around the whole are how people show where a text begins and ends.</summary>
internal static class Quotes
{
    public static string Without(string text)
    {
        bool isQuoted = text.Length > 2 && (text[0], text[^1]) is ('"', '"') or ('\u201C', '\u201D');
        return isQuoted && text[1..^1].AsSpan().IndexOfAny(text[0], text[^1]) < 0 ? text[1..^1] : text;
    }
}
