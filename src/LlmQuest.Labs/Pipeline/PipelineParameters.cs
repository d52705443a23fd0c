using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Pipeline;

/// <summary>Fills in what a pipeline is run with where nothing is said.</summary>
internal static class PipelineParameters
{
    /// <summary>The parameters, with the design, the questions, the pages and the seed that are not given.</summary>
    /// <exception cref="ModelException">There are edges without nodes.</exception>
    public static ImmutableSortedDictionary<string, LabValue> Complete(ImmutableSortedDictionary<string, LabValue> parameters, Func<long> drawSeed)
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
}
