using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Rag;

/// <summary>The steps of one question in the order of the lab: choose passages, ask with them and without.</summary>
/// <param name="chat">The model that writes.</param>
/// <param name="pages">The embedding model.</param>
/// <param name="request">What was asked for.</param>
internal sealed class Answering(ModelHost chat, PageSearch pages, RagRequest request)
{
    /// <summary>Finds passages.</summary>
    public Retrieving Retrieving { get; } = new(pages.Vectors, SearchSettings.Of(request.Parameters));

    /// <summary>Drops passages that do not fit.</summary>
    public Filtering Filtering { get; } = new(chat, FilterSettings.Of(request.Parameters));

    /// <summary>Holds an answer against its passages.</summary>
    public Checking Checking { get; } = new(pages.Vectors, request.Parameters["support_bar"].Number!.Value);

    /// <summary>Chooses among what was found.</summary>
    public async Task<Chosen> ChooseAsync(Finding finding, string question, CancellationToken stop)
        => new(finding.IsEmpty ? [] : await Filtering.JudgeAsync(question, finding.Hits, stop).ConfigureAwait(false));

    /// <summary>The prompt with the passages.</summary>
    public Task<ExactPrompt> PromptAsync(ReadyModel model, Chosen chosen, string question, CancellationToken stop)
        => Asking(model).PromptAsync(AnswerPrompt.Of(request.Text("template"), chosen.Used, question), [], stop);

    /// <summary>The prompt without.</summary>
    public Task<ExactPrompt> BarePromptAsync(ReadyModel model, string question, CancellationToken stop)
        => Asking(model).PromptAsync(AnswerPrompt.Of(request.Text("template_without"), [], question), [], stop);

    /// <summary>Lets the model write.</summary>
    public Task<Asked> AskAsync(ReadyModel model, ExactPrompt prompt, Action<TextArrived>? arrived, CancellationToken stop) => Asking(model).AskAsync(prompt, arrived, stop);

    private Asking Asking(ReadyModel model) => new(model, WritingSettings.Of(request.Parameters));
}
