using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Rag;

/// <summary>The step that makes a question of a conversation stand alone.</summary>
/// <param name="model">The model.</param>
/// <param name="template">How history and question are put to it, in raw completion.</param>
internal sealed class Rewriting(ReadyModel model, string template)
{
    private const int MostTokens = 40;

    /// <summary>Refuses a template that lacks what it needs.</summary>
    /// <exception cref="Inference.ModelException">A mark is missing.</exception>
    public static void Check(string template) => PromptTemplate.ThrowIfLacking("rewrite_template", template, (RagTexts.History, "what was said before"), (RagTexts.Question, "the question"));

    /// <summary>Rewrites.</summary>
    /// <param name="history">What was said before, oldest first, at least one turn.</param>
    /// <param name="question">The question.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The question that stands alone: the old one where the model wrote nothing; and what the model was asked.</returns>
    public async Task<(string Question, Asked Asked)> RewriteAsync(IReadOnlyList<Turn> history, string question, CancellationToken stop)
    {
        string told = string.Join('\n', history.Select(turn => $"Q: {turn.Question}\nA: {turn.Answer}"));
        string text = PromptTemplate.Fill(template, (RagTexts.History, told), (RagTexts.Question, question));
        Asked asked = await new Asking(model, WritingSettings.OneLine(MostTokens)).AskAsync(text, [], stop).ConfigureAwait(false);
        return (asked.Answer.Length > 0 ? asked.Answer : question, asked);
    }
}
