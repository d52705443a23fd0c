using Superpower;
using Superpower.Model;

namespace LlmQuest.Content.Goals;

/// <summary>Cuts a goal into words and signs. Where it cannot, the result says where.</summary>
internal sealed class GoalTokenizer : Tokenizer<GoalToken>
{
    private static readonly Dictionary<string, GoalToken> Keywords = new(StringComparer.Ordinal)
    {
        ["true"] = GoalToken.True,
        ["false"] = GoalToken.False,
        ["and"] = GoalToken.And,
        ["or"] = GoalToken.Or,
        ["not"] = GoalToken.Not,
        ["in"] = GoalToken.In,
    };

    // Longer signs before the shorter ones they begin with.
    private static readonly (string Sign, GoalToken Kind)[] Signs =
    [
        ("==", GoalToken.Equal),
        ("!=", GoalToken.NotEqual),
        ("<=", GoalToken.AtMost),
        (">=", GoalToken.AtLeast),
        ("<", GoalToken.Less),
        (">", GoalToken.Greater),
        ("+", GoalToken.Plus),
        ("-", GoalToken.Minus),
        ("*", GoalToken.Star),
        ("/", GoalToken.Slash),
        ("%", GoalToken.Percent),
        (".", GoalToken.Dot),
        (",", GoalToken.Comma),
        ("(", GoalToken.OpenRound),
        (")", GoalToken.CloseRound),
        ("[", GoalToken.OpenSquare),
        ("]", GoalToken.CloseSquare),
    ];

    protected override IEnumerable<Result<GoalToken>> Tokenize(TextSpan span)
    {
        string text = span.ToStringValue();
        int at = Skip(text, 0, char.IsWhiteSpace);
        while (at < text.Length)
        {
            (GoalToken kind, int end) = Next(text, at);
            if (end == at)
            {
                yield return Result.Empty<GoalToken>(span.Skip(at));
                yield break;
            }

            yield return Result.Value(kind, span.Skip(at), span.Skip(end));
            at = Skip(text, end, char.IsWhiteSpace);
        }
    }

    private static (GoalToken Kind, int End) Next(string text, int at)
    {
        char first = text[at];
        if (first is '\'' or '"')
        {
            return (GoalToken.Text, EndOfText(text, at));
        }

        if (char.IsAsciiDigit(first))
        {
            return (GoalToken.Number, EndOfNumber(text, at));
        }

        if (IsWordLetter(first))
        {
            int end = Skip(text, at, IsWordLetter);
            return (Keywords.GetValueOrDefault(text[at..end], GoalToken.Word), end);
        }

        (string? sign, GoalToken kind) = Array.Find(Signs, known => text.AsSpan(at).StartsWith(known.Sign, StringComparison.Ordinal));
        return (kind, at + (sign?.Length ?? 0));
    }

    // A text that never ends is cut nowhere, so that the problem is at its first quote.
    private static int EndOfText(string text, int at)
    {
        for (int i = at + 1; i < text.Length; i++)
        {
            if (text[i] == text[at])
            {
                return i + 1;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return at;
    }

    private static int EndOfNumber(string text, int at)
    {
        int end = Skip(text, at, char.IsAsciiDigit);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = Skip(text, end + 1, char.IsAsciiDigit);
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            int sign = end + 1 < text.Length && text[end + 1] is '+' or '-' ? 1 : 0;
            int exponent = Skip(text, end + 1 + sign, char.IsAsciiDigit);
            end = exponent > end + 1 + sign ? exponent : end;
        }

        return end < text.Length && IsWordLetter(text[end]) ? at : end;
    }

    private static bool IsWordLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';

    private static int Skip(string text, int from, Func<char, bool> belongs)
    {
        int at = from;
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return at;
    }
}
