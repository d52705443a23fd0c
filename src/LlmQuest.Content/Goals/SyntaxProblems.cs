using System.Globalization;
using System.Text;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Text;
using Superpower.Model;

namespace LlmQuest.Content.Goals;

/// <summary>Plain words for what cannot be read in a goal.</summary>
internal static class SyntaxProblems
{
    private const string ValueFix = "A value is a name, a number, a 'text', true, false, a list such as [1, 2], or a function such as count(texts).";
    private const string OperatorFix = "Join values with ==, !=, <, <=, >, >=, in, +, -, *, /, %, 'and' or 'or'.";

    public static GoalProblem TooLong(string text)
        => Error(GoalReader.LongestText, text.Length - GoalReader.LongestText, $"The goal is longer than {GoalReader.LongestText} characters.", "Ask for less, or make two challenges of it.");

    public static GoalProblem TooDeep(Token<GoalToken> token)
        => Error(token, $"More than {GoalReader.Deepest} parentheses, brackets or signs stand one within another.", "Write it flatter: 'and' and 'or' need no parentheses around each part.");

    public static GoalProblem TooManyParts(Expression whole)
        => Error(whole.Range.Offset, whole.Range.Length, $"The goal has more than {GoalReader.MostParts} parts.", "Ask for less, or make two challenges of it.");

    /// <summary>A character that begins nothing.</summary>
    public static GoalProblem OfCharacter(string text, int at)
    {
        string rest = text[at..];
        (string Sign, string Message, string Fix, string Suggestion)[] foreign =
        [
            ("===", "'===' is not known.", "Write == to compare.", "=="),
            ("=", "'=' does not compare.", "Write == to compare.", "=="),
            ("&&", "'&&' is not known.", "Write 'and'.", "and"),
            ("||", "'||' is not known.", "Write 'or'.", "or"),
            ("!", "'!' is not known.", "Write 'not'.", "not"),
            ("≥", "'≥' is not known.", "Write >=.", ">="),
            ("≤", "'≤' is not known.", "Write <=.", "<="),
            ("≠", "'≠' is not known.", "Write !=.", "!="),
        ];
        (string sign, string message, string fix, string suggestion) = Array.Find(foreign, known => rest.StartsWith(known.Sign, StringComparison.Ordinal));
        if (sign is not null)
        {
            return Error(at, sign.Length, message, fix) with { Suggestion = suggestion };
        }

        return rest[0] switch
        {
            '\'' or '"' => Error(at, rest.Length, "This text has no quote at its end.", $"Add {rest[0]} where it ends. Within it, write \\{rest[0]} for a quote."),
            '\u2018' or '\u2019' or '\u201C' or '\u201D' => Error(at, 1, "This is a curly quote.", "Write texts in straight quotes: 'like this'."),
            >= '0' and <= '9' => Error(at, rest.TakeWhile(char.IsAsciiLetterOrDigit).Count(), $"'{string.Concat(rest.TakeWhile(char.IsAsciiLetterOrDigit).Take(40))}' is neither a number nor a name.", "Begin a name with a letter; put an operator between a number and a name."),
            _ => Error(at, Character(rest).Length, $"The character {InWords(Character(rest))} means nothing here.", OperatorFix),
        };
    }

    /// <summary>A number that is too large, or a text with an unknown backslash; null where there is none.</summary>
    public static GoalProblem? OfWords(Token<GoalToken>[] tokens)
    {
        foreach (Token<GoalToken> token in tokens)
        {
            if (token.Kind == GoalToken.Number && !double.IsFinite(double.Parse(token.ToStringValue(), CultureInfo.InvariantCulture)))
            {
                return Error(token, "This number is too large.", "Write a number below 1e308.");
            }

            if (token.Kind == GoalToken.Text && QuotedText.FirstUnknown(token.ToStringValue()) is { } at)
            {
                return Error(token.Position.Absolute + at, 2, "This backslash means nothing.", @"Write \\ for a backslash; known are \n, \t, \r, \', \"" and \u with four digits or letters a to f.");
            }
        }

        return null;
    }

    /// <summary>A word or sign that cannot stand where it does, or the end that came too early.</summary>
    /// <param name="text">The goal.</param>
    /// <param name="tokens">Its words and signs.</param>
    /// <param name="index">Which of them; their number for the end.</param>
    public static GoalProblem OfToken(string text, Token<GoalToken>[] tokens, int index)
    {
        Token<GoalToken>? before = index > 0 ? tokens[index - 1] : null;
        bool afterValue = before is { Kind: var kind } && EndsValue(kind);
        if (index >= tokens.Length)
        {
            return AtEnd(text, tokens, before, afterValue);
        }

        Token<GoalToken> found = tokens[index];
        string what = $"'{Shortened(found)}'";
        if (before is { Kind: GoalToken.Dot })
        {
            return Error(found, $"Expected the name of a field after '.', not {what}.", "Write for example rows.distinct.");
        }

        if (before is { Kind: GoalToken.Not } && index > 1 && EndsValue(tokens[index - 2].Kind))
        {
            return Error(found, $"Expected 'in' after 'not', not {what}.", "Write for example 5 not in ids.");
        }

        if (!afterValue)
        {
            string place = before is { } last ? $" after '{Shortened(last)}'" : "";
            return Error(found, $"Expected a value{place}, not {what}.", ValueFix);
        }

        return found.Kind switch
        {
            GoalToken.CloseRound or GoalToken.CloseSquare => Error(found, $"{what} closes nothing that is open.", $"Remove it, or open it with {(found.Kind == GoalToken.CloseRound ? "'('" : "'['")} before."),
            >= GoalToken.Equal and <= GoalToken.AtLeast => Error(found, "A comparison has two sides, and this is a third.", "Write two comparisons: 1 < p and p < 3."),
            GoalToken.Comma => Error(found, "A comma stands only within ( ) or [ ].", "Write 'and' between conditions."),
            _ => Error(found, $"Expected an operator before {what}.", OperatorFix),
        };
    }

    private static GoalProblem AtEnd(string text, Token<GoalToken>[] tokens, Token<GoalToken>? before, bool afterValue)
    {
        if (before is not { } last)
        {
            return Error(0, text.Length, "The goal is empty.", "Write a condition such as tokens >= 8.");
        }

        if (!afterValue)
        {
            return Error(last, $"The goal ends after '{Shortened(last)}', where a value should follow.", ValueFix);
        }

        Token<GoalToken> open = LastOpen(tokens);
        return Error(open, $"'{open.ToStringValue()}' is never closed.", $"Add '{(open.Kind == GoalToken.OpenRound ? ")" : "]")}' where it ends.");
    }

    private static Token<GoalToken> LastOpen(Token<GoalToken>[] tokens)
    {
        Stack<Token<GoalToken>> open = new();
        foreach (Token<GoalToken> token in tokens)
        {
            if (token.Kind is GoalToken.OpenRound or GoalToken.OpenSquare)
            {
                open.Push(token);
            }
            else if (token.Kind is GoalToken.CloseRound or GoalToken.CloseSquare)
            {
                open.TryPop(out _);
            }
        }

        return open.TryPop(out Token<GoalToken> last) ? last : tokens[^1];
    }

    private static bool EndsValue(GoalToken kind)
        => kind is GoalToken.Number or GoalToken.Text or GoalToken.Word or GoalToken.True or GoalToken.False or GoalToken.CloseRound or GoalToken.CloseSquare;

    private static string Character(string text) => Rune.TryGetRuneAt(text, 0, out Rune rune) ? rune.ToString() : text[..1];

    private static string InWords(string character)
        => DisplayText.Strip(character) == character && !char.IsControl(character[0])
            ? $"'{character}'"
            : string.Create(CultureInfo.InvariantCulture, $"U+{(int)character[0]:X4}");

    private static string Shortened(Token<GoalToken> token)
    {
        string text = DisplayText.Strip(token.ToStringValue());
        return text.Length <= 40 ? text : text[..40] + "…";
    }

    private static GoalProblem Error(Token<GoalToken> token, string message, string fix) => Error(token.Position.Absolute, token.Span.Length, message, fix);

    private static GoalProblem Error(int offset, int length, string message, string fix) => new(Severity.Error, offset, length, message, fix);
}
