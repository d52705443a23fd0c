using System.Text.RegularExpressions;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Directives;
using LlmQuest.Content.Files;
using LlmQuest.Content.Markup;
using Markdig.Syntax;

namespace LlmQuest.Content.Import;

/// <summary>Turns the block quotes of old lessons (<c>&gt; ## Title</c> … <c>{: .challenge}</c>) into divs, and their code attributes into languages.</summary>
internal sealed partial class OldQuotes
{
    private readonly Draft _draft;
    private readonly List<TextEdit> _edits = [];

    private readonly HashSet<int> _quotes;
    private readonly HashSet<int> _code;

    private OldQuotes(Draft draft)
    {
        _draft = draft;
        MarkdownDocument? document = WithoutAttributes(draft);
        _quotes = [.. document?.Descendants<QuoteBlock>().Select(quote => quote.Span.Start) ?? []];
        _code = [.. document?.Descendants<FencedCodeBlock>().Select(code => code.Span.Start) ?? []];
    }

    public static void Convert(Draft draft)
    {
        int first = draft.Source.At(draft.BodyStart).Line - 1;
        (int Line, int At)[] lines = [.. Enumerable.Range(first, draft.Source.LineCount - first).Select(line => (line, draft.Source.Start(line)))];
        var quotes = new OldQuotes(draft);
        quotes.Look(lines, isInQuote: false);
        draft.Apply([.. quotes._edits.OrderBy(edit => edit.Offset).ThenBy(edit => edit.Length)]);
    }

    // Lines, each from where its text begins within the quotes around it.
    private void Look(ReadOnlySpan<(int Line, int At)> lines, bool isInQuote)
    {
        int opener = -1;
        int closed = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            string text = Rest(lines[i]);
            if (opener >= 0)
            {
                bool closes = Fence().Match(text) is { Success: true } end && end.Groups["info"].Length == 0 && text.TrimStart().StartsWith(Rest(lines[opener]).TrimStart()[..3], StringComparison.Ordinal);
                (closed, opener) = closes ? (opener, -1) : (closed, opener);
                continue;
            }

            if (Fence().IsMatch(text) && _code.Contains(lines[i].At + text.Length - text.TrimStart(' ').Length))
            {
                opener = i;
            }
            else if (i > 0 && closed >= 0 && Attribute().Match(text) is { Success: true } language && Fence().IsMatch(Rest(lines[i - 1])))
            {
                Name(lines[closed], lines[i], language.Groups["name"].Value);
            }
            else if (text.StartsWith('>') && (isInQuote || _quotes.Contains(lines[i].At)))
            {
                i = LookAtQuote(lines, i);
            }
        }
    }

    // A declaration instead of the attributes keeps a quote from the lines that follow, and does not end HTML.
    private static MarkdownDocument? WithoutAttributes(Draft draft)
        => LessonMarkdown.Read(new SourceText("", AttributeLine().Replace(draft.Text, line => "<!A>".PadRight(line.Length))), draft.BodyStart, new Report());

    private int LookAtQuote(ReadOnlySpan<(int Line, int At)> lines, int from)
    {
        int end = from;
        while (end < lines.Length && Rest(lines[end]).StartsWith('>'))
        {
            end++;
        }

        if (end == lines.Length || Attribute().Match(Rest(lines[end])) is not { Success: true } attribute)
        {
            return end - 1;
        }

        string name = attribute.Groups["name"].Value;
        if (DirectiveTable.Find(name) is null)
        {
            _draft.Warn(lines[end].At, $"There is no div \"{name}\"; the quote stays a quote.");
            return end;
        }

        _draft.Guess(lines[from].At, $"A quote of the old style is now the div \"{name}\".");
        Unquote(lines[from..end], name);
        string last = Rest(lines[end]);
        _edits.Add(new TextEdit(lines[end].At, last.Length, ":::"));
        return end;
    }

    private void Unquote(ReadOnlySpan<(int Line, int At)> lines, string name)
    {
        (int Line, int At)[] inner = [.. lines];
        _edits.Add(TextEdit.Insert(lines[0].At, $"::: {name}{_draft.LineEnd}"));
        for (int i = 0; i < inner.Length; i++)
        {
            int length = Rest(inner[i]).StartsWith("> ", StringComparison.Ordinal) ? 2 : 1;
            _edits.Add(new TextEdit(inner[i].At, length, ""));
            inner[i].At += length;
        }

        Look(inner, isInQuote: true);
    }

    private void Name((int Line, int At) opener, (int Line, int At) attribute, string name)
    {
        string fence = Rest(opener).TrimEnd();
        string language = name.StartsWith("language-", StringComparison.Ordinal) ? name["language-".Length..] : name;
        if (Fence().Match(fence) is not { Success: true } match || match.Groups["info"].Length > 0)
        {
            return;
        }

        _edits.Add(TextEdit.Insert(opener.At + fence.Length, language));
        _edits.Add(new TextEdit(attribute.At, Rest(attribute).Length, ""));
    }

    private string Rest((int Line, int At) line)
    {
        int start = line.At - _draft.Source.Start(line.Line);
        ReadOnlySpan<char> text = _draft.Source.Line(line.Line);
        return start >= text.Length ? "" : text[start..].ToString();
    }

    [GeneratedRegex(@"^ {0,3}(?:```+|~~~+)\s*(?<info>[^`]*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}\{:[^}\r\n]*\}[ \t]*(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex AttributeLine();

    [GeneratedRegex(@"^ {0,3}\{:\s*\.(?<name>[\w-]+)[^}]*\}\s*$")]
    private static partial Regex Attribute();
}
