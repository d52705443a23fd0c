namespace LlmQuest.Inference.Generation;

/// <summary>Looks for the strings that end an answer in a text that comes in pieces; what could be the beginning of one is held back.</summary>
internal sealed class StopStrings(IReadOnlyList<string> stops)
{
    private string _held = "";

    /// <summary>Whether a stop string came.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Takes a piece and gives what can be shown: up to the stop string, which is not part of the answer.</summary>
    public string Push(string piece)
    {
        if (stops.Count == 0 || IsReached)
        {
            return IsReached ? "" : piece;
        }

        string text = _held + piece;
        int at = stops.Select(stop => text.IndexOf(stop, StringComparison.Ordinal)).Where(found => found >= 0).DefaultIfEmpty(-1).Min();
        IsReached = at >= 0;
        int shown = IsReached ? at : text.Length - LongestBeginning(text);
        _held = IsReached ? "" : text[shown..];
        return text[..shown];
    }

    /// <summary>What was held back and turned out to be no stop string.</summary>
    public string Flush()
    {
        string held = _held;
        _held = "";
        return held;
    }

    private int LongestBeginning(string text)
    {
        int longest = Math.Min(text.Length, stops.Max(stop => stop.Length) - 1);
        for (int length = longest; length > 0; length--)
        {
            if (stops.Any(stop => stop.Length > length && text.AsSpan(text.Length - length).SequenceEqual(stop.AsSpan(0, length))))
            {
                return length;
            }
        }

        return 0;
    }
}
