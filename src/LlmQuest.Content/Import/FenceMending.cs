using LlmQuest.Content.Markup;
using Markdig.Syntax;

namespace LlmQuest.Content.Import;

/// <summary>Closes divs that are never closed, where the file shows it, and takes out fences that close nothing.</summary>
internal static class FenceMending
{
    private const int MostRounds = 200;
    private const int SceneLevel = 2;
    private static readonly string[] Lists = ["questions", "objectives", "keypoints"];

    public static void Mend(Draft draft)
    {
        for (int i = 0; i < MostRounds && draft.Parse() is { } document; i++)
        {
            if (!RemoveStray(draft, document) && !CloseOne(draft, document))
            {
                return;
            }
        }
    }

    private static bool RemoveStray(Draft draft, MarkdownDocument document)
    {
        StrayFenceBlock[] strays = [.. document.Descendants<StrayFenceBlock>()];
        if (strays.Length == 0)
        {
            return false;
        }

        foreach (StrayFenceBlock stray in strays)
        {
            draft.Guess(stray.Span.Start, "This fence closed a div that was never opened; it was taken out.");
        }

        BlockTally? before = BlockCounter.TryCount(draft.Text);
        bool Keeps(MarkdownDocument now) => BlockCounter.TryCount(draft.Text) is { } after && before is not null && !before.Except(after).Any();
        if (!draft.TryApply(Instead(strays, ""), Keeps) && !draft.TryApply(Instead(strays, BlockCounter.Separator), Keeps))
        {
            draft.Apply(Instead(strays, draft.LineEnd + BlockCounter.Separator));
        }

        return true;
    }

    // Without it, what stood before the fence and after it may run together.
    private static TextEdit[] Instead(StrayFenceBlock[] strays, string text) => [.. strays.Select(stray => new TextEdit(stray.Span.Start, stray.Span.Length, text))];

    private static bool CloseOne(Draft draft, MarkdownDocument document)
    {
        DivBlock[] open = [.. document.Descendants<DivBlock>().Where(div => !div.IsClosed)];
        foreach (DivBlock div in open)
        {
            if (Outsider(div) is { } outsider && CloseBefore(draft, div, outsider, open.Length))
            {
                return true;
            }
        }

        return open.Length > 0 && CloseAfter(draft, open[^1], open.Length);
    }

    /// <summary>The first block of a div that cannot belong to it, or null.</summary>
    private static Block? Outsider(DivBlock div)
    {
        bool isList = Lists.Contains(div.Head.Name);
        return div.Skip(div.FirstOrDefault() is HeadingBlock ? 1 : 0).FirstOrDefault(block => block switch
        {
            HeadingBlock heading => isList || heading.Level <= SceneLevel,
            DivBlock inner => isList || Lists.Contains(inner.Head.Name) || (inner.Head.Name == div.Head.Name && div.Head.Name == "challenge"),
            _ => false,
        });
    }

    private static bool CloseBefore(Draft draft, DivBlock div, Block outsider, int open)
    {
        int line = draft.Source.At(outsider.Span.Start).Line - 1;
        string shown = draft.Source.Line(line).Trim().ToString();
        string prefix = Places.Prefix(draft, div);
        (int opened, int closed) = (draft.LineAt(div.Span.Start), draft.LineAt(outsider.Span.Start));
        bool helps = draft.TryApply([TextEdit.Insert(draft.Source.Start(line), $"{prefix}:::{draft.LineEnd}{prefix.TrimEnd()}{draft.LineEnd}")], document => Open(document) < open);
        if (helps)
        {
            draft.Note(ImportNoteKind.Guess, opened, $"The div \"{div.Head.Name}\" was never closed; it is now closed before \"{Short(shown)}\" at line {closed}.");
        }

        return helps;
    }

    private static bool CloseAfter(Draft draft, DivBlock div, int open)
    {
        int last = Places.LastOf(draft, div);
        string before = $"{draft.LineEnd}{Places.Prefix(draft, div)}";
        string code = OpenCode(div) is { } fence ? before + fence : "";
        (int opened, int closed) = (draft.LineAt(div.Span.Start), draft.LineAt(last));
        bool helps = draft.TryApply([TextEdit.Insert(Places.LineEnd(draft, last), $"{code}{before}:::")], document => Open(document) < open);
        draft.Note(helps ? ImportNoteKind.Guess : ImportNoteKind.Warning, opened, helps
            ? $"The div \"{div.Head.Name}\" was never closed, and nothing shows where it should end; it is now closed after line {closed}."
            : $"The div \"{div.Head.Name}\" is never closed, and what stands in it lets no fence close it. Look for code or a comment that is never closed.");
        return helps;
    }

    private static int Open(MarkdownDocument document) => document.Descendants<DivBlock>().Count(div => !div.IsClosed);

    /// <summary>The fence of a block of code that is never closed at the end of a div, or null.</summary>
    private static string? OpenCode(DivBlock div)
        => div.LastChild is FencedCodeBlock { ClosingFencedCharCount: 0 } code ? new string(code.FencedChar, code.OpeningFencedCharCount) : null;

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
