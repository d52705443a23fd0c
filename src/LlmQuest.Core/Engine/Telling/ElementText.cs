using System.Collections.Frozen;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>Parts of a lesson in plain words.</summary>
internal static class ElementText
{
    private const string Spoiler = "spoiler";

    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["callout"] = "Note",
        ["caution"] = "Careful",
        ["prereq"] = "Before you begin",
        ["discussion"] = "To think about",
        ["testimonial"] = "Somebody said",
        ["tab"] = "",
        ["group-tab"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is read of these parts; what has a place of its own on the screen (labs, exits, challenges …) is left out.</summary>
    public static string Of(IEnumerable<SceneElement> elements) => string.Join("\n\n", elements.Select(Of).Where(text => text.Length > 0));

    /// <summary>Whether it is read only when it is asked for.</summary>
    public static bool IsFolded(Aside aside) => aside.Kind == Spoiler;

    public static string TitleOf(Aside aside) => aside.Title.Length > 0 ? aside.Title : aside.Kind;

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Of(SceneElement element) => element switch
    {
        Story story => PlainText.Of(story.Content),
        Aside aside when IsFolded(aside) => $"{TitleOf(aside)} (to read it: examine {TitleOf(aside).TrimEnd('?')})",
        Aside aside => Framed(aside),
        _ => "",
    };

    private static string Framed(Aside aside)
    {
        string inside = Of(aside.Content);
        string head = string.Join(": ", new[] { Labels.GetValueOrDefault(aside.Kind, Capital(aside.Kind)), aside.Title }.Where(part => part.Length > 0));
        return string.Join('\n', new[] { head, inside }.Where(part => part.Length > 0));
    }
}
