using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs.Prompting;

/// <summary>A way to ask.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Template">The prompt, with <c>{question}</c> in the place of the question.</param>
internal sealed record Strategy(string Name, string Template)
{
    private const string Own = "own";
    private const string StepByStep = "step-by-step";

    /// <summary>Whether it lets the model write before it answers.</summary>
    public bool ThinksFirst => Name == StepByStep;

    /// <summary>Reads which ways are to be tried, or says what is wrong.</summary>
    public static string? Read(ImmutableSortedDictionary<string, LabValue> parameters, out Strategy[] strategies)
    {
        strategies = [];
        List<Strategy> known = [.. ShippedData.Rows("strategies.csv").Select(row => new Strategy(row["strategy"], row["prompt"].ReplaceLineEndings("\n")))];
        string? template = parameters.GetValueOrDefault("template")?.Text;
        string[] names = [.. parameters.GetValueOrDefault("strategies")?.Texts ?? [.. known.Select(one => one.Name), .. string.IsNullOrEmpty(template) ? [] : new[] { Own }]];
        if (names.Contains(Own) && string.IsNullOrEmpty(template))
        {
            return "The strategy own is a prompt of yours: set template, with {question} where the question is to stand.";
        }

        if (names.Contains(Own) && !Filled.Has(template!, "question"))
        {
            return "template has no place for the question: write {question} where it is to stand.";
        }

        known.Add(new Strategy(Own, template ?? ""));
        if (names.Length == 0)
        {
            return $"There is no strategy to try: name some of {All(known)}.";
        }

        if (names.FirstOrDefault(name => !known.Exists(one => one.Name == name)) is { } unknown)
        {
            string shown = Core.Labs.Plain.Cells.Fit(Core.Labs.Plain.Glyphs.Line(unknown.Length > 200 ? unknown[..200] : unknown), 40);
            return Suggestions.Closest(unknown, known.Select(one => one.Name)) is { } meant
                ? $"There is no strategy '{shown}': did you mean {meant}?"
                : $"There is no strategy '{shown}'; the strategies are {All(known)}.";
        }

        strategies = [.. names.Select(name => known.Find(one => one.Name == name)!)];
        return names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"The strategy {twice.Key} is named twice: name each once." : null;
    }

    private static string All(IEnumerable<Strategy> known) => string.Join(", ", known.Select(one => one.Name));
}
