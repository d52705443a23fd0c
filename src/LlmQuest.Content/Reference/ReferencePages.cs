using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LlmQuest.Content.Directives;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Goals.Functions;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Reference;

/// <summary>The authors' reference, made from what the reader and the checker use.</summary>
public static class ReferencePages
{
    private const string Made = "<!-- Made from the program's own tables; a test holds it to them. Do not edit. -->\n\n";
    private const int LongestDefault = 60;

    /// <summary>Fields, divs and abilities.</summary>
    public static string Lessons()
    {
        var page = new StringBuilder(Made);
        page.Append("# What a lesson can hold\n\n## course.yaml\n\n");
        AddFields(page, FieldTable.OfCourse);
        page.Append("\n## Front matter of a stage\n\n");
        AddFields(page, FieldTable.OfStage);
        page.Append("\n## Divs\n\nA div begins with `::: name` and ends with `:::`; a closing fence closes the innermost open div, whatever its length. What stands in braces: `{#id name=value name=\"two words\"}`.\n");
        foreach (Directive directive in DirectiveTable.All)
        {
            AddDirective(page, directive);
        }

        page.Append("\n## Code\n\nA block of code names its language after the fence. Three names have a meaning of their own: `output` is what a program printed, `error` what it complained with, `source` its own text.\n");
        page.Append("\n## Abilities of treasures\n\n| ability | what it does |\n|---|---|\n");
        foreach ((string name, string meaning) in Abilities.All)
        {
            Row(page, $"`{name}`", meaning);
        }

        return page.ToString();
    }

    /// <summary>Labs with their parameters and facts.</summary>
    public static string Labs(LabRegistry labs)
    {
        var page = new StringBuilder(Made);
        page.Append("# Labs\n\nParameters are set in a `::: lab` div and by `set` while playing. Parameters and facts can be asked for in goals.\n");
        foreach (LabDeclaration lab in labs.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {lab.Name}\n\n{lab.Summary}\n\n| parameter | value | without it | meaning |\n|---|---|---|---|\n");
            foreach (LabParameter parameter in lab.Parameters)
            {
                Row(page, $"`{parameter.Name}`", parameter.Unit.Length > 0 ? $"{Values(parameter)}; {parameter.Unit}" : Values(parameter), Default(parameter), parameter.Meaning);
            }

            page.Append("\n| fact | type | meaning |\n|---|---|---|\n");
            foreach (LabFact fact in lab.Facts)
            {
                AddFact(page, fact);
            }
        }

        return page.ToString();
    }

    /// <summary>The language of goals.</summary>
    public static string Goals()
    {
        var page = new StringBuilder(Made);
        page.Append("""
            # Goals

            A goal is a condition over the parameters and facts of one experiment: `samples >= 3 and min(rows.distinct) == 1`.

            - Values: numbers, `'texts'`, `true` and `false`, lists `[1, 2]`.
            - `list.field` takes a field of every record of a list; `list[0]` is the first item and `list[-1]` the last; `map["word"]` is one value of a map.
            - `+ - * / %` compute, `== != < <= > >=` compare, `in` and `not in` look into a list, a map or a text, `and`, `or` and `not` join.
            - What is absent, divided by zero or out of range is not known, and what is not known satisfies no goal.

            | function | gives | meaning | example |
            |---|---|---|---|

            """);
        foreach (GoalFunction function in GoalFunctions.All)
        {
            Row(page, $"`{function.Signature}`", function.Result.ToString(), function.Meaning, $"`{function.Example}`");
        }

        return page.ToString();
    }

    private static void AddFields(StringBuilder page, ImmutableArray<Field> fields)
    {
        page.Append("| name | value | meaning |\n|---|---|---|\n");
        foreach (Field field in fields)
        {
            Row(page, $"`{field.Name}`{(field.IsRequired ? " (required)" : "")}", InWords(field.Kind), field.Meaning);
        }
    }

    private static void AddDirective(StringBuilder page, Directive directive)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {directive.Name}\n\n{directive.Summary}\n\n");
        if (!directive.Inside.IsEmpty)
        {
            page.Append(CultureInfo.InvariantCulture, $"Stands in: {string.Join(", ", directive.Inside)}. ");
        }

        page.Append(CultureInfo.InvariantCulture, $"Holds: {directive.Body}.\n\n");
        if (!directive.Attributes.IsEmpty)
        {
            page.Append("| in braces | meaning |\n|---|---|\n");
            foreach (DirectiveAttribute attribute in directive.Attributes)
            {
                Row(page, $"`{(attribute.Name == "id" ? "#id" : attribute.Name)}`{(attribute.IsRequired ? " (required)" : "")}", attribute.Meaning);
            }

            page.Append('\n');
        }

        page.Append(CultureInfo.InvariantCulture, $"````markdown\n{directive.Example}\n````\n");
    }

    private static void AddFact(StringBuilder page, LabFact fact)
    {
        string unit = fact.Unit.Length > 0 ? $"; {fact.Unit}" : "";
        Row(page, $"`{fact.Name}`", $"{fact.Type}{unit}", fact.Meaning);
        foreach (LabField field in fact.Type.Item?.Fields ?? fact.Type.Fields)
        {
            Row(page, $"`{fact.Name}.{field.Name}`", field.Type.ToString(), field.Meaning);
        }
    }

    private static string Values(LabParameter parameter)
    {
        if (parameter.Choices.Count > 0)
        {
            return string.Join(", ", parameter.Choices.Select(choice => $"`{choice}`"));
        }

        bool isNumber = parameter.Kind is LabParameterKind.Number or LabParameterKind.Whole or LabParameterKind.Numbers;
        string range = isNumber ? string.Create(CultureInfo.InvariantCulture, $", {parameter.Minimum:0.######} to {parameter.Maximum:0.######}") : "";
        return $"{(parameter.Kind == LabParameterKind.Whole ? "a whole number" : parameter.Type.ToString())}{range}";
    }

    private static string Default(LabParameter parameter)
    {
        string text = parameter.Default?.ToString() ?? "absent";
        return text.Length == 0 ? "empty" : $"`{(text.Length <= LongestDefault ? text : text[..LongestDefault] + "…")}`";
    }

    private static string InWords(FieldKind kind) => kind switch
    {
        FieldKind.Id => "an id",
        FieldKind.Text => "a text",
        FieldKind.Texts => "a text or a list of texts",
        FieldKind.Minutes => "a whole number",
        FieldKind.Truth => "true or false",
        FieldKind.Status => "draft or ready",
        FieldKind.Form => "before or after",
        FieldKind.Named => "names with a text each",
        FieldKind.Version => "numbers with points between",
        FieldKind.Tracks => "names with a map each",
        _ => "a list of stages, or a map",
    };

    private static void Row(StringBuilder page, params string[] cells)
        => page.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "))).Append(" |\n");
}
