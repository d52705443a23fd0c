using LlmQuest.Core.Goals;
using Superpower.Model;

namespace LlmQuest.Content.Goals;

/// <summary>Refuses conditions that are nested too deeply, before the grammar, which calls itself at every level, sees them.</summary>
internal static class Nesting
{
    public static GoalProblem? Check(Token<GoalToken>[] tokens)
    {
        Stack<int> open = new();
        int depth = 0;
        int signs = 0;
        foreach (Token<GoalToken> token in tokens)
        {
            switch (token.Kind)
            {
                case GoalToken.Not or GoalToken.Minus:
                    signs++;
                    break;
                case GoalToken.OpenRound or GoalToken.OpenSquare:
                    open.Push(signs + 1);
                    depth += signs + 1;
                    signs = 0;
                    break;
                case GoalToken.CloseRound or GoalToken.CloseSquare:
                    depth -= open.TryPop(out int opened) ? opened : 0;
                    signs = 0;
                    break;
                default:
                    signs = 0;
                    break;
            }

            if (depth + signs > GoalReader.Deepest)
            {
                return SyntaxProblems.TooDeep(token);
            }
        }

        return null;
    }
}
