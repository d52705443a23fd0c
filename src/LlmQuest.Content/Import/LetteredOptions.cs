using System.Text.RegularExpressions;
using LlmQuest.Content.Files;
using LlmQuest.Content.Markup;
using Markdig.Syntax;

namespace LlmQuest.Content.Import;

/// <summary>Finds options with letters: <c>- A) …</c> in a list, <c>A. …</c> or <c>a) …</c> on lines of their own.</summary>
internal static partial class LetteredOptions
{
    /// <summary>The options of a challenge; empty when there is not exactly one row of them from A on.</summary>
    public static IReadOnlyList<LetteredOption> Find(SourceText source, DivBlock challenge)
    {
        LetteredOption[] found = [.. challenge.SelectMany(block => block switch
        {
            ListBlock { IsOrdered: false } list => OfList(source, list),
            ParagraphBlock paragraph => OfParagraph(source, paragraph),
            _ => [],
        })];
        bool isRow = found.Length > 1 && found.Select((option, i) => option.Letter == 'A' + i && option.IsListItem == found[0].IsListItem).All(fits => fits);
        return isRow && StandTogether(challenge, found) ? found : [];
    }

    // An option of several blocks would lose all but the first to the message of the option.
    private static IEnumerable<LetteredOption> OfList(SourceText source, ListBlock list)
    {
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            if (item is not [ParagraphBlock paragraph] || Label().Match(source.Text, paragraph.Span.Start, paragraph.Span.Length) is not { Success: true } label || label.Index != paragraph.Span.Start)
            {
                return [];
            }
        }

        return list.OfType<ListItemBlock>().Select(item => new LetteredOption(char.ToUpperInvariant(source.Text[item[0].Span.Start]), item[0].Span.Start, true));
    }

    private static IEnumerable<LetteredOption> OfParagraph(SourceText source, ParagraphBlock paragraph)
    {
        int last = source.At(paragraph.Span.End).Line - 1;
        for (int line = source.At(paragraph.Span.Start).Line - 1; line <= last; line++)
        {
            string text = source.Line(line).ToString();
            int blanks = text.Length - text.TrimStart(' ').Length;
            if (blanks < 4 && Label().Match(text, blanks) is { Success: true } label && label.Index == blanks)
            {
                yield return new LetteredOption(char.ToUpperInvariant(text[blanks]), source.Start(line) + blanks, false);
            }
        }
    }

    // Between two options stands nothing else, and a paragraph after the first begins with one.
    private static bool StandTogether(DivBlock challenge, LetteredOption[] options)
    {
        Block[] blocks = [.. challenge.Where(block => block.Span.End >= options[0].Offset && block.Span.Start <= options[^1].Offset)];
        return blocks.Length == 1 || blocks.Skip(1).All(block => block is ParagraphBlock && options.Any(option => option.Offset == block.Span.Start));
    }

    [GeneratedRegex(@"[A-Ha-h][.)][ \t]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
