using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Labs.Grading;

namespace LlmQuest.Labs.Rag;

/// <summary>What the lab was asked to do.</summary>
/// <param name="Parameters">Every parameter.</param>
/// <param name="Question">What is asked; empty for a set, and where only passages are wanted.</param>
/// <param name="Set">The questions of a set; empty otherwise.</param>
/// <param name="History">What was said before.</param>
internal sealed record RagRequest(ImmutableSortedDictionary<string, LabValue> Parameters, string Question, ImmutableArray<GoldQuestion> Set, IReadOnlyList<Turn> History)
{
    /// <summary>Whether the model is to answer.</summary>
    public bool Answers => Truth("answer");

    /// <summary>Whether it is to answer without passages, too.</summary>
    public bool AlsoWithout => Answers && Truth("without");

    /// <summary>Whether there is nothing to search for.</summary>
    public bool OnlySplits => Question.Length == 0 && Set.IsEmpty;

    /// <summary>The right words of a single question; empty where none are given.</summary>
    public string Gold => Text("gold");

    /// <summary>A text among the parameters.</summary>
    public string Text(string name) => Parameters.GetValueOrDefault(name)?.Text ?? "";

    /// <summary>Reads and checks the parameters.</summary>
    /// <exception cref="ModelException">They do not fit together.</exception>
    public static RagRequest Of(ImmutableSortedDictionary<string, LabValue> parameters, Corpus corpus)
    {
        string question = parameters.GetValueOrDefault("question")?.Text ?? "";
        var request = new RagRequest(parameters, string.IsNullOrWhiteSpace(question) ? "" : question, corpus.Questions(parameters), Turn.Read(parameters.GetValueOrDefault("history")));
        if (request.ProblemOf() is { } problem)
        {
            throw new ModelException(problem);
        }

        if (request.Answers)
        {
            AnswerPrompt.Check(request.Text("template"));
            AnswerPrompt.CheckBare(request.Text("template_without"));
        }

        if (request.History.Count > 0)
        {
            Rewriting.Check(request.Text("rewrite_template"));
        }

        return request;
    }

    private string? ProblemOf() => this switch
    {
        { Question.Length: > 0, Set.IsEmpty: false } => "question and a set of questions were both given: leave one of them out.",
        { Set.IsEmpty: false, History.Count: > 0 } => "history belongs to one question: leave it out for a set.",
        { OnlySplits: true, Answers: true } => "Nothing is asked: set question, or set answer to false to see only the passages.",
        { Gold.Length: > 0 } when Words.Of(Gold).Count == 0 => "gold has no word to look for: set it to words of the page, or leave it out.",
        _ => null,
    };

    private bool Truth(string name) => Parameters[name].Truth!.Value;
}
