using System.Collections.Immutable;

namespace LlmQuest.Content.Directives;

/// <summary>What may stand in the front matter of a stage and in <c>course.yaml</c>: the source for the reader, the reference and the schemas.</summary>
internal static class FieldTable
{
    /// <summary>The front matter of a stage.</summary>
    public static ImmutableArray<Field> OfStage { get; } =
    [
        new("id", FieldKind.Id, "id of the stage; `course check --fix` writes a missing one"),
        new("title", FieldKind.Text, "name of the place", true),
        new("teaching", FieldKind.Minutes, "minutes of reading; only instructors see them"),
        new("exercises", FieldKind.Minutes, "minutes of doing; only instructors see them"),
        new("requires", FieldKind.Unlock, "stages that must be passed before: a list; or `all`, `any` and `score` (stage: percent) below it; without it the stage is open from the beginning"),
        new("grants", FieldKind.Texts, "ids of the treasures that passing it wins"),
        new("introduces", FieldKind.Texts, "terms of `course.yaml` and lab parameters that are explained here"),
        new("optional", FieldKind.Truth, "true when the course can be finished without it"),
        new("inventory", FieldKind.Form, "`before` or `after`: the stage is a form of the inventory, optional; its answers are noted without a verdict, and the board compares the two forms by the ids of their objectives"),
        new("status", FieldKind.Status, "`draft`: checked, but not shown to learners"),
    ];

    /// <summary>The file <c>course.yaml</c>.</summary>
    public static ImmutableArray<Field> OfCourse { get; } =
    [
        new("id", FieldKind.Id, "id of the course", true),
        new("title", FieldKind.Text, "name of the course", true),
        new("audience", FieldKind.Text, "who it is for, and what they should know before", true),
        new("authors", FieldKind.Texts, "who wrote it"),
        new("version", FieldKind.Version, "its version, such as 1.2; a pack of an older one does not replace a newer one"),
        new("licence", FieldKind.Text, "its licence, for example CC-BY-4.0"),
        new("language", FieldKind.Text, "language of its text, a code such as en; en without it"),
        new("terms", FieldKind.Named, "words that the course teaches, with their meaning"),
        new("misconceptions", FieldKind.Named, "what people often get wrong: an id and a sentence each"),
        new("tracks", FieldKind.Tracks, "selections for classes with less time: a name each, and below it `title`, `minutes` and `stages`, the ids of its stages; `course pack --track NAME` makes a course of one"),
        new("stages", FieldKind.Texts, "the stage files, in order", true),
    ];

    /// <summary>The names of fields.</summary>
    public static string[] Names(ImmutableArray<Field> fields) => [.. fields.Select(field => field.Name)];
}
