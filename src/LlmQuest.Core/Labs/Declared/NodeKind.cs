using System.Collections.Immutable;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>A kind of part that a design can have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outcomes">By what it leads on; empty for a part that ends.</param>
/// <param name="Needs">What must have been made before it.</param>
/// <param name="Gives">What it makes; null for a part that makes nothing new.</param>
/// <param name="Parameters">What it takes.</param>
public sealed record NodeKind(string Name, ImmutableArray<string> Outcomes, ImmutableArray<string> Needs, string? Gives, ImmutableArray<LabParameter> Parameters)
{
    /// <summary>The outcome of a part that was entered more often than its limit says.</summary>
    public const string LimitOutcome = "limit";

    /// <summary>Cut passages.</summary>
    public const string Passages = "passages";

    /// <summary>Passages that were found.</summary>
    public const string Hits = "hits";

    /// <summary>An answer.</summary>
    public const string AnswerText = "answer";

    private const string Done = "done";
    private const int MostRounds = 100;
    private static readonly string[] Writing = ["template", "mode", "system", "max_new_tokens", "do_sample", "temperature", "top_k", "top_p", "min_p", "typical_p", "epsilon_cutoff", "repetition_penalty", "no_repeat_ngram_size", "stop", "steps"];

    /// <summary>All kinds, in the order in which a question usually meets them.</summary>
    public static ImmutableArray<NodeKind> All { get; } =
    [
        new("split", [Done], [], Passages, Of("chunk_size", "chunk_overlap")),
        new("rewrite", ["rewritten", "same"], [], null, Of("rewrite_template")),
        new("retrieve", ["found", "empty"], [Passages], Hits, Of("k", "search", "lambda", "threshold")),
        new("filter", ["some", "none"], [Hits], null, [Of("filter")[0] with { Default = LabValue.Of("words") }, .. Of("filter_bar")]),
        new("generate", [Done], [], AnswerText, [.. Of(Writing), Memory]),
        new("check", ["supported", "unsupported"], [Hits, AnswerText], null, Of("support_bar")),
        new("answer", [], [AnswerText], null, []),
        new("refuse", [], [], null, [new LabParameter("text", LabParameterKind.Text, LabValue.Of(RagTexts.Refusal), 0, 0, [], "what is said")]),
    ];

    /// <summary>How often a part may be entered for one question.</summary>
    public static LabParameter Limit { get; } = new("limit", LabParameterKind.Whole, null, 1, MostRounds, [], "how often the part may be entered for one question");

    /// <summary>What it takes, with how often it may be entered where it does not end.</summary>
    public ImmutableArray<LabParameter> Settable => IsEnd ? Parameters : Parameters.Add(Limit);

    /// <summary>Whether a question ends here.</summary>
    public bool IsEnd => Outcomes.IsEmpty;

    private static LabParameter Memory => new("memory", LabParameterKind.Truth, LabValue.Of(false), 0, 0, [], "whether the earlier questions and answers of the thread are sent along");

    /// <summary>The kind of a name, or null.</summary>
    public static NodeKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    private static ImmutableArray<LabParameter> Of(params string[] names) => [.. names.Select(name => DeclaredLabs.Registry.Find("rag")!.Parameter(name)!)];
}
