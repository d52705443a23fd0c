using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs.Tasks;

/// <summary>A job as it is put to the model.</summary>
/// <param name="Template">The prompt with its places.</param>
/// <param name="Prompt">The prompt with its places filled.</param>
/// <param name="LookFor">What a good answer has, and what a small model does wrong.</param>
/// <param name="Parameters">The parameters with what ships filled in.</param>
internal sealed record TaskBrief(string Template, string Prompt, string LookFor, ImmutableSortedDictionary<string, LabValue> Parameters)
{
    private static readonly string[] Shipped = ["text", "question", "language"];

    /// <summary>Makes it from the parameters, or says what is wrong with them.</summary>
    public static string? Read(ImmutableSortedDictionary<string, LabValue> parameters, out TaskBrief? brief)
    {
        brief = null;
        string task = parameters["task"].Text!;
        IReadOnlyDictionary<string, string> ships = ShippedData.Rows("task-texts.csv").Single(row => row["task"] == task);
        string? given = parameters.GetValueOrDefault("prompt")?.Text;
        if (given is { Length: > 0 } && !Filled.Has(given, "text"))
        {
            return "prompt has no place for the text: write {text} where it is to stand.";
        }

        // A question about the text that ships is none about another one.
        bool isOwnText = Text("text").Length > 0;
        if (isOwnText && task == "question-answering" && Text("question").Length == 0 && given is null)
        {
            return "question-answering needs a question about your text: set question.";
        }

        string template = given is { Length: > 0 } ? given : Prompts(task)[(int)parameters["variant"].Number!.Value];
        (string Name, string Value)[] values = [.. Shipped.Select(name => (name, Text(name).Length > 0 || (isOwnText && name == "question") ? Text(name) : ships[name]))];
        brief = new TaskBrief(
            template,
            Filled.Of(template, values),
            ships["look_for"],
            parameters.SetItems(values.Where(value => value.Value.Length > 0).Select(value => KeyValuePair.Create(value.Name, LabValue.Of(value.Value)))));
        return null;

        string Text(string name) => parameters.GetValueOrDefault(name)?.Text ?? "";
    }

    private static string[] Prompts(string task)
        => [.. ShippedData.Rows("tasks.csv").Where(row => row["task"] == task).OrderBy(row => row["variant"], StringComparer.Ordinal).Select(row => row["prompt"].ReplaceLineEndings("\n"))];
}
