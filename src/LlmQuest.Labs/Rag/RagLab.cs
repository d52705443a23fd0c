using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Rag;

/// <summary>The <c>rag</c> lab: finds passages, and lets the model answer from them.</summary>
/// <param name="chat">The model that writes; loaded only where it is asked.</param>
/// <param name="pages">The embedding model and the pages.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class RagLab(ModelHost chat, PageSearch pages, Func<long> drawSeed) : ILab
{
    /// <inheritdoc/>
    public string Name => "rag";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
        => Background.RunAsync((tell, stop) => RunAsync(parameters, tell, stop), cancellationToken);

    private async Task<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, Action<LabUpdate> tell, CancellationToken stop)
    {
        if (VectorSearch.IsMeant(parameters))
        {
            return VectorSearch.Run(Name, parameters);
        }

        parameters = Corpus.WithPages(parameters);
        if (parameters["answer"].Truth == true && !parameters.ContainsKey("seed"))
        {
            parameters = parameters.SetItem("seed", LabValue.Of(drawSeed()));
        }

        RagRequest request = RagRequest.Of(parameters, pages.Corpus);
        var splitting = Splitting.Of(parameters);
        ImmutableArray<Passage> passages = splitting.Split(pages.Corpus.Pages(parameters), stop);
        if (request.OnlySplits)
        {
            var split = new Telling(ModelExperiment.Of(Name, parameters, [], model: null), tell);
            split.Fact("chunks", RagFacts.Chunks(passages));
            return split.Done();
        }

        if (passages.IsEmpty)
        {
            throw new ModelException("The pages hold no text to search: name others in pages or documents.");
        }

        bool needsChat = request.Answers || request.History.Count > 0 || parameters["filter"].Text == FilterSettings.ByModel;
        ModelHost? host = needsChat ? chat : pages.Embedding;
        ReadyModel? model = host is null ? null : await host.GetAsync(stop).ConfigureAwait(false);
        var telling = new Telling(ModelExperiment.Of(Name, parameters, [], model), tell);
        telling.Begin();
        telling.Fact("chunks", RagFacts.Chunks(passages));
        PassageIndex index = await pages.Indexes.GetAsync(passages, splitting, stop).ConfigureAwait(false);
        telling.Fact("index", LabValue.Of(index.Told));
        return request.Set.IsEmpty
            ? await new OneQuestion(chat, pages, request, telling, tell).RunAsync(index, stop).ConfigureAwait(false)
            : await new ManyQuestions(chat, pages, request, telling).RunAsync(index, stop).ConfigureAwait(false);
    }
}
