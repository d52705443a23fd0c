using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
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
        => Background.RunAsync((tell, stop) => RunAsync(Complete(parameters), tell, stop), cancellationToken);

    private async Task<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, Action<LabUpdate> tell, CancellationToken stop)
    {
        var design = DesignReader.Read(parameters["nodes"], parameters.GetValueOrDefault("edges"));
        foreach (DesignNode node in design.Nodes)
        {
            CheckNode(node);
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
        await AskAllAsync(new CaseRun(design, new NodeRunner(chat, pages, indexes, parameters["seed"])), questions, telling, stop).ConfigureAwait(false);
        LabDone done = telling.Done();
        _earlier.Add(done.Experiment);
        return done;
    }

    private ImmutableSortedDictionary<string, LabValue> Complete(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        if (!parameters.ContainsKey("nodes") && !parameters.ContainsKey("edges"))
        {
            parameters = parameters.SetItem("nodes", DefaultDesign.Nodes).SetItem("edges", DefaultDesign.Edges);
        }

        if (!parameters.ContainsKey("nodes"))
        {
            throw new ModelException("edges join nodes, and there are none: set nodes, or leave edges out, too.");
        }

        if (!parameters.ContainsKey("questions") && !parameters.ContainsKey("question_set"))
        {
            parameters = parameters.SetItem("question_set", LabValue.Of(RagTexts.QuestionSet));
        }

        if (!parameters.ContainsKey("seed"))
        {
            parameters = parameters.SetItem("seed", LabValue.Of(drawSeed()));
        }

        return NeedsPages(parameters["nodes"]) ? Corpus.WithPages(parameters) : parameters;
    }

    private static bool NeedsPages(LabValue nodes) => nodes.Items?.Any(node => node.Fields?.GetValueOrDefault("kind")?.Text == "split") == true;

    private static bool Asks(DesignNode node) => node.Kind.Name is "generate" or "rewrite" || (node.Kind.Name == "filter" && node.Text("filter") == FilterSettings.ByModel);

    // What is wrong with a part is said before the first question, and with its name.
    private static void CheckNode(DesignNode node)
    {
        try
        {
            switch (node.Kind.Name)
            {
                case "split":
                    _ = Splitting.Of(node.Parameters);
                    break;
                case "rewrite":
                    Rewriting.Check(node.Text("rewrite_template"));
                    break;
                case "generate":
                    PromptTemplate.ThrowIfLacking("template", node.Text("template"), (RagTexts.Question, "the question"));
                    _ = WritingSettings.Of(node.Parameters.SetItem("seed", LabValue.Of(0)).SetItem("samples", LabValue.Of(1)));
                    break;
            }
        }
        catch (ModelException e)
        {
            throw new ModelException($"{node.Told}: {e.Message}");
        }
    }

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

    private static async Task AskAllAsync(CaseRun run, ImmutableArray<GoldQuestion> questions, Telling telling, CancellationToken stop)
    {
        List<CaseResult> results = [];
        Dictionary<string, List<Turn>> threads = new(StringComparer.Ordinal);
        foreach (GoldQuestion question in questions)
        {
            List<Turn> thread = threads.TryGetValue(question.Thread, out List<Turn>? known) ? known : threads[question.Thread] = [];
            CaseResult result = await run.RunAsync(question, [.. thread], stop).ConfigureAwait(false);
            thread.Add(new Turn(question.Question, result.Answer));
            results.Add(result);
            PipelineFacts.Tell(telling, results);
        }
    }
}
