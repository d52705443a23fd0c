using LlmQuest.Content.Files;

namespace LlmQuest.Content.Import;

/// <summary>The definitions of links in <c>links.md</c>, which the Workbench puts below every page.</summary>
internal static class SharedLinks
{
    /// <summary>Puts those that an episode uses below it.</summary>
    public static void Append(Draft draft, string shared)
    {
        string text = draft.Text;
        string[] used = [.. Definitions(shared).Where(definition => IsUsed(text, Label(definition)) && !text.Contains($"{Label(definition)}:", StringComparison.OrdinalIgnoreCase))];
        if (used.Length == 0)
        {
            return;
        }

        string added = string.Concat(used.Select(line => line + draft.LineEnd));
        draft.Adds(added);
        draft.Apply([TextEdit.Insert(text.Length, $"{(text.EndsWith('\n') ? "" : draft.LineEnd)}{draft.LineEnd}{added}")]);
    }

    private static bool IsUsed(string text, string label) => text.Contains(label, StringComparison.OrdinalIgnoreCase);

    private static string Label(string definition) => definition[..(definition.IndexOf("]:", StringComparison.Ordinal) + 1)];

    private static IEnumerable<string> Definitions(string shared)
    {
        var source = new SourceText("", shared);
        return Enumerable.Range(0, source.LineCount).Select(line => source.Line(line).Trim().ToString())
            .Where(line => line.StartsWith('[') && line.IndexOf("]: ", StringComparison.Ordinal) > 1);
    }
}
