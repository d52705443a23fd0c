using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Footprint;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Pipeline;

/// <summary>The <c>pipeline</c> lab: an assistant wired from parts, and a set of questions that goes through it.</summary>
/// <param name="chat">The model that writes; loaded only where a part asks it.</param>
/// <param name="pages">The embedding model and the pages.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
/// <param name="run">The experiments of a run, for those of earlier designs; null outside one.</param>
public sealed class PipelineLab(ModelHost chat, PageSearch pages, Func<long> drawSeed, IExperimentSource? run) : ILab
{
    /// <summary>Name of the lab.</summary>
    internal const string LabName = "pipeline";

    private readonly EarlierDesigns _earlier = new(run);

    /// <inheritdoc/>
    public string Name => LabName;

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
        => Background.RunAsync((tell, stop) => RunAsync(PipelineParameters.Complete(parameters, drawSeed), tell, stop), cancellationToken);

    private async Task<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, Action<LabUpdate> tell, CancellationToken stop)
    {
        var design = DesignReader.Read(parameters["nodes"], parameters.GetValueOrDefault("edges"));
        foreach (DesignNode node in design.Nodes)
        {
            NodeCheck.ThrowIfUnfit(node);
        }

        ImmutableArray<GoldQuestion> questions = pages.Corpus.Questions(parameters);
        questions = [.. questions.Take((int?)parameters.GetValueOrDefault("questions_most")?.Number ?? questions.Length)];
        ReadyModel? model = design.Nodes.Any(Asks) ? await chat.GetAsync(stop).ConfigureAwait(false) : null;
        var telling = new Telling(ModelExperiment.Of(Name, parameters, [], model), tell);
        telling.Begin();
        telling.Fact("diagram", LabValue.Of(Mermaid.Of(design)));
        telling.Fact("seed", parameters["seed"]);
        telling.Fact("earlier", _earlier.ToValue());
        Dictionary<string, PassageIndex> indexes = await IndexesAsync(design, parameters, telling, stop).ConfigureAwait(false);
        await new CaseRun(design, new NodeRunner(chat, pages, indexes, parameters["seed"])).RunAllAsync(questions, telling, stop).ConfigureAwait(false);
        LabDone done = telling.Done();
        _earlier.Add(done.Experiment);
        return done;
    }

    private static bool Asks(DesignNode node) => node.Kind.Name is "generate" or "rewrite" || (node.Kind.Name == "filter" && node.Text("filter") == FilterSettings.ByModel);

    private async Task<Dictionary<string, PassageIndex>> IndexesAsync(Design design, ImmutableSortedDictionary<string, LabValue> parameters, Telling telling, CancellationToken stop)
    {
        Dictionary<string, PassageIndex> indexes = new(StringComparer.Ordinal);
        foreach (DesignNode node in design.Nodes.Where(node => node.Kind.Name == "split"))
        {
            var splitting = Splitting.Of(node.Parameters);
            ImmutableArray<Passage> passages = splitting.Split(pages.Corpus.Pages(parameters), stop);
            PassageIndex index = passages.IsEmpty
                ? throw new ModelException("The pages hold no text to search: name others in pages or documents.")
                : await pages.Indexes.GetAsync(passages, splitting, stop).ConfigureAwait(false);
            indexes[node.Id] = index;
            telling.Fact("index", LabValue.Of(index.Told));
        }

        return indexes;
    }
}
