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
        foreach (StrayFenceBlock stray in strays)
        {
            draft.Guess(stray.Span.Start, "This fence closed a div that was never opened; it was taken out.");
        }

        draft.Apply([.. strays.Select(stray => new TextEdit(stray.Span.Start, stray.Span.Length, ""))]);
        return strays.Length > 0;
    }

    private static bool CloseOne(Draft draft, MarkdownDocument document)
    {
        DivBlock[] open = [.. document.Descendants<DivBlock>().Where(div => !div.IsClosed)];
        foreach (DivBlock div in open)
        {
            if (Outsider(div) is { } outsider)
            {
                CloseBefore(draft, div, outsider);
                return true;
            }
        }

        if (open.Length > 0)
        {
            CloseAfter(draft, open[^1]);
        }

        return open.Length > 0;
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

    private static void CloseBefore(Draft draft, DivBlock div, Block outsider)
    {
        int line = draft.Source.At(outsider.Span.Start).Line - 1;
        string shown = draft.Source.Line(line).Trim().ToString();
        draft.Guess(div.Span.Start, $"The div \"{div.Head.Name}\" was never closed; it is now closed before \"{Short(shown)}\" at line {draft.LineAt(outsider.Span.Start)}.");
        string prefix = Places.Prefix(draft, div);
        draft.Apply([TextEdit.Insert(draft.Source.Start(line), $"{prefix}:::{draft.LineEnd}{prefix.TrimEnd()}{draft.LineEnd}")]);
    }

    private static void CloseAfter(Draft draft, DivBlock div)
    {
        int last = Math.Max(div.Span.Start, div.Descendants<Block>().Select(block => block.Span.End).DefaultIfEmpty(-1).Max());
        int end = Places.LineEnd(draft, last);
        draft.Guess(div.Span.Start, $"The div \"{div.Head.Name}\" was never closed, and nothing shows where it should end; it is now closed after line {draft.LineAt(last)}.");
        draft.Apply([TextEdit.Insert(end, $"{draft.LineEnd}{Places.Prefix(draft, div)}:::")]);
    }

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
