using LlmQuest.Content.Markup;
using Markdig.Syntax;

namespace LlmQuest.Content.Import;

/// <summary>Writes the type of every challenge: choice where the file itself tells the right letter, otherwise reflect.</summary>
internal static class ChallengeTyping
{
    private static readonly string[] Answerable = ["accept", "reject", "goal", "expect", "lock"];

    public static void Type(Draft draft)
    {
        if (draft.Parse() is not { } document)
        {
            return;
        }

        List<TextEdit> edits = [];
        foreach (DivBlock div in document.Descendants<DivBlock>().Where(div => div.Head.Name == "challenge" && div.Head.Unreadable is null))
        {
            if (!div.OfType<HeadingBlock>().Any())
            {
                AddTitle(draft, div, edits);
            }

            if (IsOpen(div))
            {
                edits.Add(WriteType(div, Guess(draft, div, edits)));
            }
        }

        draft.Apply(edits);
    }

    private static bool IsOpen(DivBlock div)
        => !div.Head.Attributes.ContainsKey("type") && !div.Head.Attributes.ContainsKey("answer") && !div.OfType<DivBlock>().Any(inner => Answerable.Contains(inner.Head.Name));

    private static string Guess(Draft draft, DivBlock div, List<TextEdit> edits)
    {
        IReadOnlyList<LetteredOption> options = LetteredOptions.Find(draft.Source, div);
        char? right = options.Count == 0 ? null : RightLetter.Find(draft.Source, div, options);
        if (right is null)
        {
            draft.WithoutKey.Add(draft.LineAt(div.Span.Start));
        }

        if (options.Count > 0 && right is null)
        {
            draft.Warn(options[0].Offset, "These look like options, but no solution names exactly one letter as right; the challenge is left as one to reflect on. To make it a choice, write \"- [x]\" before the right option and \"- [ ]\" before the others, and type=choice.");
        }

        if (right is null)
        {
            return "reflect";
        }

        draft.Guess(options[0].Offset, $"A choice among {options.Count} options, because the solution names {right} as right. The letters stay in the words of the options.");
        edits.AddRange(options.Select(option => TextEdit.Insert(option.Offset, $"{(option.IsListItem ? "" : "- ")}[{(option.Letter == right ? 'x' : ' ')}] ")));
        return "choice";
    }

    private static TextEdit WriteType(DivBlock div, string type) => div.Head.Brace >= 0
        ? TextEdit.Insert(div.HeadOffset + div.Head.Length - 1, $" type={type}")
        : TextEdit.Insert(div.HeadOffset + div.Head.Length, $" {{type={type}}}");

    private static void AddTitle(Draft draft, DivBlock div, List<TextEdit> edits)
    {
        const string Title = "### Challenge";
        string prefix = Places.Prefix(draft, div);
        draft.Guess(div.Span.Start, "This challenge has no heading, and every challenge needs one; \"### Challenge\" was put in. Give it a better one.");
        draft.Adds(Title);
        int at = Places.NextLine(draft, div.Span.Start);
        edits.Add(TextEdit.Insert(at, $"{prefix}{Title}{draft.LineEnd}{prefix.TrimEnd()}{draft.LineEnd}"));
    }
}
