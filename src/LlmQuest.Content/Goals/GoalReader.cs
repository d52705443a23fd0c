using LlmQuest.Core.Goals;
using LlmQuest.Core.Goals.Expressions;
using Superpower.Model;

namespace LlmQuest.Content.Goals;

/// <summary>Reads the condition of a goal. Hostile text is refused in bounded time, never with an exception.</summary>
public static class GoalReader
{
    /// <summary>Longest condition, in characters.</summary>
    public const int LongestText = 2000;

    /// <summary>Most parentheses, brackets and signs before a value that may stand one within another.</summary>
    public const int Deepest = 32;

    /// <summary>Most names, values, operators and functions of a condition.</summary>
    public const int MostParts = 500;

    private static readonly GoalTokenizer Tokenizer = new();

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The condition.</param>
    /// <returns>The goal, or the first problem; one of the two is null.</returns>
    public static (Goal? Goal, GoalProblem? Problem) Read(string text)
    {
        if (text.Length > LongestText)
        {
            return (null, SyntaxProblems.TooLong(text));
        }

        Result<TokenList<GoalToken>> cut = Tokenizer.TryTokenize(text);
        if (!cut.HasValue)
        {
            return (null, SyntaxProblems.OfCharacter(text, cut.ErrorPosition.HasValue ? cut.ErrorPosition.Absolute : text.Length));
        }

        Token<GoalToken>[] tokens = [.. cut.Value];
        if ((SyntaxProblems.OfWords(tokens) ?? Nesting.Check(tokens)) is { } problem)
        {
            return (null, problem);
        }

        TokenListParserResult<GoalToken, Expression> parsed = GoalGrammar.Parse(cut.Value);
        if (!parsed.HasValue)
        {
            return (null, SyntaxProblems.OfToken(text, tokens, parsed.Remainder.Position));
        }

        return parsed.Value.All().Take(MostParts + 1).Count() > MostParts
            ? (null, SyntaxProblems.TooManyParts(parsed.Value))
            : (new Goal(parsed.Value), null);
    }
}
