using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Labs.Rag;

/// <summary>Passages and question as they are put to the model.</summary>
internal static class AnswerPrompt
{
    private const string Between = "\n\n";

    /// <summary>Refuses a template that lacks what it needs.</summary>
    /// <exception cref="Inference.ModelException">A mark is missing.</exception>
    public static void Check(string template) => PromptTemplate.ThrowIfLacking("template", template, (RagTexts.Context, "the passages"), (RagTexts.Question, "the question"));

    /// <summary>Refuses a template for the question alone that lacks it.</summary>
    /// <exception cref="Inference.ModelException">The mark is missing.</exception>
    public static void CheckBare(string template) => PromptTemplate.ThrowIfLacking("template_without", template, (RagTexts.Question, "the question"));

    /// <summary>The filled template.</summary>
    public static string Of(string template, IEnumerable<Found> used, string question)
        => PromptTemplate.Fill(template, (RagTexts.Context, string.Join(Between, used.Select(found => found.Passage.Text))), (RagTexts.Question, question));
}
