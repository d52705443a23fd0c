using System.Text.RegularExpressions;
using LlmQuest.Content.Files;
using LlmQuest.Content.Markup;
using Markdig.Syntax;

namespace LlmQuest.Content.Import;

/// <summary>Looks in the solutions of a challenge for the letter of the right option.</summary>
internal static partial class RightLetter
{
    /// <summary>The letter, or null when the solutions do not name exactly one.</summary>
    public static char? Find(SourceText source, DivBlock challenge, IReadOnlyList<LetteredOption> options)
    {
        string text = string.Join("\n\n", challenge.OfType<DivBlock>()
            .Where(div => div.Head.Name == "solution")
            .SelectMany(div => div.Descendants<LeafBlock>())
            .Where(block => block is ParagraphBlock or HeadingBlock)
            .Select(block => source.Text.Substring(block.Span.Start, block.Span.Length)));
        char[] letters = [.. Ways().Matches(text).Select(match => char.ToUpperInvariant(match.Groups["letter"].Value[0])).Distinct()];
        return letters is [var only] && options.Any(option => option.Letter == only) ? only : null;
    }

    // "The answer is C", "Answer: C", "C is correct", "**C**", "Option C" (unless it is said to be wrong), or the letter alone.
    [GeneratedRegex("""
        (?i:answers?|solution|option|choice)(?:\s+(?i:is|are)|\s*:)\s*(?i:option\s+)?[*_`("]{0,3}(?<letter>[A-Ha-h])(?=[*_`)".,;:]|\s*$|\s+(?:and|because|as|since)\b)
        |\*\*\s*(?i:option\s+)?(?<letter>[A-Ha-h])[.):]?\s*\*\*(?!\s+is\s+(?:not|wrong|incorrect|false))
        |(?i:option|answer|choice)\s+[*_`("]{0,3}(?<letter>[A-H])\b(?!'|[*_`)"]{0,3}\s+(?:is|was|would\s+be|are)\s+(?:not|wrong|incorrect|false))
        |\b(?<letter>[A-H])[*_`)"]{0,3}\s+is\s+(?:the\s+)?(?i:correct|right)\b
        |^[ \t]*(?<letter>[A-Ha-h])[.)]?[ \t]*$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Ways();
}
