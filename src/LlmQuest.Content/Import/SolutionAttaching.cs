using LlmQuest.Content.Markup;
using Markdig.Syntax;

namespace LlmQuest.Content.Import;

/// <summary>Moves a solution that stands alone into the challenge before it.</summary>
internal static class SolutionAttaching
{
    private const int MostRounds = 100;

    public static void Attach(Draft draft)
    {
        for (int i = 0; i < MostRounds && draft.Parse() is { } document && AttachOne(draft, document); i++)
        {
        }
    }

    private static bool AttachOne(Draft draft, MarkdownDocument document)
    {
        DivBlock? challenge = null;
        foreach (DivBlock div in document.OfType<DivBlock>())
        {
            if (div.Head.Name == "solution" && challenge is not null && div.IsClosed)
            {
                Move(draft, div, challenge);
                return true;
            }

            challenge = div.Head.Name == "challenge" && div.IsClosed ? div : challenge;
        }

        return false;
    }

    private static void Move(Draft draft, DivBlock solution, DivBlock challenge)
    {
        int start = Places.LineStart(draft, solution.Span.Start);
        int end = Places.NextLine(draft, solution.Span.End);
        string text = draft.Text[start..end];

        // Without it, the blocks around it must not run together.
        bool isBetween = end < draft.Text.Length && !draft.Source.Line(draft.Source.At(end).Line - 1).IsWhiteSpace();
        draft.Guess(start, $"This solution stood outside any challenge; it was moved into the challenge before it, at line {draft.LineAt(challenge.Span.Start)}.");
        draft.Apply([
            new TextEdit(Places.LineStart(draft, challenge.Span.End), 0, text.EndsWith('\n') ? text : text + draft.LineEnd, start),
            new TextEdit(start, end - start, isBetween ? draft.LineEnd : ""),
        ]);
    }
}
