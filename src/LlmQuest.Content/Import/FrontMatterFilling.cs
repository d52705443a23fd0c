using System.Globalization;
using System.Text.RegularExpressions;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Stages;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Prose;
using LlmQuest.Core.Text;
using Markdig.Syntax;

namespace LlmQuest.Content.Import;

/// <summary>Completes front matter: an id, a title, and what old lessons kept there and stages keep in divs. Nothing is taken out of it.</summary>
internal static partial class FrontMatterFilling
{
    private static readonly string[] Lists = ["questions", "objectives", "keypoints"];

    /// <summary>Completes the front matter of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="taken">Ids of the stages before it; its own is added.</param>
    public static void Fill(Draft draft, ISet<string> taken)
    {
        var report = new Report();
        FrontMatter front = FrontMatter.Read(draft.Source, report);
        if (!front.IsReadable && front.End > 0)
        {
            draft.Warn(0, $"The front matter cannot be read and was left as it is. {report.Found[0].Message} {report.Found[0].Fix}");
            return;
        }

        string title = Title(draft, front);
        string id = Id(draft, front, title, taken);
        List<string> lines = [];
        if (Value(front, "id").Length == 0)
        {
            lines.Add($"id: {id}");
        }

        List<TextEdit> edits = [];
        if (Value(front, "title").Length == 0)
        {
            draft.Guess(0, $"The file has no title; it is now \"{title}\".");
            WriteTitle(draft, front, title, lines, edits);
        }

        string text = string.Concat(lines.Select(line => line + draft.LineEnd));
        edits.Add(front.End > 0 ? TextEdit.Insert(front.First, text) : TextEdit.Insert(0, $"---{draft.LineEnd}{text}---{draft.LineEnd}{draft.LineEnd}"));
        edits.AddRange(front.End > 0 ? OldLists(draft, front) : []);
        draft.Apply(edits);
    }

    private static void WriteTitle(Draft draft, FrontMatter front, string title, List<string> lines, List<TextEdit> edits)
    {
        if (front.Map["title"] is not { } empty)
        {
            lines.Add($"title: {Quoted(title)}");
            return;
        }

        int colon = draft.Text.IndexOf(':', empty.Offset);
        edits.Add(new TextEdit(colon + 1, Places.LineEnd(draft, colon) - colon - 1, $" {Quoted(title)}"));
    }

    private static string Value(FrontMatter front, string name) => (front.Map[name]?.Value as YamlScalar)?.Text ?? "";

    private static string Title(Draft draft, FrontMatter front)
    {
        if (Value(front, "title") is { Length: > 0 } title)
        {
            return title;
        }

        HeadingBlock? heading = draft.Parse()?.OfType<HeadingBlock>().FirstOrDefault();
        string words = heading is null ? "" : PlainText.Of(new Markup.ProseReader(draft.Source).Read(heading)!).ReplaceLineEndings(" ").Trim();
        return words.Length > 0 ? DisplayText.Strip(words) : FromName(draft);
    }

    private static string FromName(Draft draft)
    {
        string words = FileWords(draft).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? "Stage" : string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(words[0])}{words[1..]}");
    }

    private static string FileWords(Draft draft) => Path.GetFileNameWithoutExtension(draft.Source.File).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '_');

    private static string Id(Draft draft, FrontMatter front, string title, ISet<string> taken)
    {
        if (Value(front, "id") is { Length: > 0 } written)
        {
            taken.Add(written);
            return written;
        }

        string words = FileWords(draft);
        string stem = IdBook.Slug(Word().IsMatch(words) ? words : title, "stage");
        string id = stem;
        for (int i = 2; !taken.Add(id); i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}");
        }

        return id;
    }

    private static IEnumerable<TextEdit> OldLists(Draft draft, FrontMatter front)
    {
        if (draft.Parse() is not { } document)
        {
            yield break;
        }

        foreach (string name in Lists.Where(name => front.Map[name]?.Value is YamlList { Items.Count: > 0 } && !document.OfType<Markup.DivBlock>().Any(div => div.Head.Name == name)))
        {
            string list = string.Concat(((YamlList)front.Map[name]!.Value).Items.OfType<YamlScalar>().Select(item => $"- {item.Text.ReplaceLineEndings(" ").Trim()}{draft.LineEnd}"));
            draft.Guess(front.Map[name]!.Offset, $"The {name} stood in the front matter only; they now stand in a div as well.");
            draft.Adds(list);
            int at = name == "keypoints" ? draft.Text.Length : front.End;
            string before = at == front.End || draft.Text.EndsWith('\n') ? draft.LineEnd : draft.LineEnd + draft.LineEnd;
            yield return TextEdit.Insert(at, $"{before}::: {name}{draft.LineEnd}{list}:::{draft.LineEnd}");
        }
    }

    /// <summary>A text as YAML of one line.</summary>
    public static string Quoted(string text) => $"'{DisplayText.Strip(text).ReplaceLineEndings(" ").Replace("\t", " ", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    // A name such as 000_38755ff79b5c says nothing.
    [GeneratedRegex(@"[\p{L}]{3}")]
    private static partial Regex Word();
}
