using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.LabDesk;

/// <summary>A lab that people may call by its name alone: <c>llmquest tokens "…"</c>.</summary>
/// <param name="Lab">Name of the lab and of the command.</param>
/// <param name="Main">Name of the parameter that is typed without an option; empty where there is none.</param>
/// <param name="Shown">How help calls it.</param>
/// <param name="IsNeeded">Whether it must be there.</param>
internal sealed record ShortCommand(string Lab, string Main, string Shown, bool IsNeeded)
{
    /// <summary>All of them. What <c>ask</c> and <c>compare</c> do has a command of its own.</summary>
    public static IReadOnlyList<ShortCommand> All { get; } =
    [
        new("tokens", "text", "TEXT", true),
        new("next-token", "text", "TEXT", true),
        new("generate", "prompt", "PROMPT", true),
        new("sampling-grid", "prompt", "PROMPT", true),
        new("lens", "text", "TEXT", true),
        new("training", "corpus", "TEXT", false),
        new("tasks", "text", "TEXT", false),
        new("prompting", "", "", false),
        new("chat", "turns", "TEXT", false),
        new("model-card", "model", "ID|PATH", false),
        new("classify", "file", "FILE.csv", false),
        new("footprint", "", "", false),
        new("hallucination", "question", "QUESTION", false),
        new("bias", "prompt", "PROMPT", false),
        new("evaluate", "prediction", "ANSWER", false),
        new("rag", "question", "QUESTION", false)
        {
            Under =
            [
                new("rag", "question", "QUESTION", true) { Name = "ask", Summary = "Answers a question from pages, and names them." },
                new("rag", "question", "QUESTION", true) { Name = "search", Summary = "Shows the passages that fit a question; the model is not asked.", Presets = Set("answer", LabValue.Of(false)) },
                new("rag", "question_set", "FILE.csv", false) { Name = "eval", Summary = "Runs a set of questions: how often the right passage is found, and what each threshold would do; with --answer the model answers them, too.", Presets = Set("answer", LabValue.Of(false)).SetItem("question_set", LabValue.Of(RagTexts.QuestionSet)) },
            ],
        },
        new("pipeline", "", "FILE.yaml", false) { TakesFile = true },
    ];

    /// <summary>Whether what is typed without an option is a text, so that - can stand for one on standard input.</summary>
    public bool TakesText => Main is not ("model" or "file" or "question_set" or "");

    /// <summary>Name of the command.</summary>
    public string Name { get; init; } = Lab;

    /// <summary>What it does, where that is not what the lab says of itself.</summary>
    public string? Summary { get; init; }

    /// <summary>Parameters that are set where nobody sets them.</summary>
    public ImmutableSortedDictionary<string, LabValue> Presets { get; init; } = ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal);

    /// <summary>The commands below it.</summary>
    public IReadOnlyList<ShortCommand> Under { get; init; } = [];

    /// <summary>Whether what is typed without an option is a YAML file with parameters.</summary>
    public bool TakesFile { get; init; }

    /// <summary>Name of the parameter that takes what is typed without an option: two tasks of <c>training</c> read a text, the others learn from it.</summary>
    /// <param name="options">The parameters that were given as options.</param>
    public string MainFor(ImmutableSortedDictionary<string, LabValue> options)
        => Lab == "training" && options.GetValueOrDefault("task")?.Text is "text" or "ladder" ? "text" : Main;

    private static ImmutableSortedDictionary<string, LabValue> Set(string name, LabValue value)
        => ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal).Add(name, value);
}
