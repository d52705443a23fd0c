using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Bias;

/// <summary>The <c>bias</c> lab: minimal pairs, continuations after words in several templates against neutral words, or a few stories with their pronouns.</summary>
/// <param name="host">The model.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class BiasLab(ModelHost host, Func<long> drawSeed) : ILab
{
    private const string ShippedSwap = "The {word} told the {other} that";
    private static readonly string[] Ways = ["pairs", "template", "templates", "prompt"];
    private static readonly LabValue HeAndShe = LabValue.Of([" he", " she"]);
    private static readonly LabValue Pronouns = LabValue.Of(["he|him|his|himself", "she|her|hers|herself"]);

    /// <inheritdoc/>
    public string Name => "bias";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        ImmutableSortedDictionary<string, LabValue> all = Complete(parameters);
        return Background.RunAsync((tell, stop) => RunAsync(all, tell, stop), cancellationToken);
    }

    private ImmutableSortedDictionary<string, LabValue> Complete(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        if (parameters.ContainsKey("pairs"))
        {
            return parameters;
        }

        if (parameters.ContainsKey("prompt"))
        {
            parameters = With(parameters, "pronouns", Pronouns);
            return parameters.ContainsKey("seed") ? parameters : parameters.SetItem("seed", LabValue.Of(drawSeed()));
        }

        bool isShipped = !parameters.ContainsKey("template") && !parameters.ContainsKey("templates");
        parameters = isShipped ? parameters.SetItem("templates", BiasTemplate.Shipped()) : parameters;
        parameters = isShipped ? With(parameters, "swap_template", LabValue.Of(ShippedSwap)) : parameters;
        parameters = With(With(parameters, "words", BiasTemplate.ShippedWords("occupation")), "reference", BiasTemplate.ShippedWords("neutral"));
        return With(parameters, "continuations", HeAndShe);
    }

    private static ImmutableSortedDictionary<string, LabValue> With(ImmutableSortedDictionary<string, LabValue> parameters, string name, LabValue value)
        => parameters.ContainsKey(name) ? parameters : parameters.SetItem(name, value);

    private async Task<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, Action<LabUpdate> tell, CancellationToken stop)
    {
        if (ProblemOf(parameters) is { } problem)
        {
            return new LabRefused(problem);
        }

        ReadyModel model = await host.GetAsync(stop).ConfigureAwait(false);
        if (!model.Model.Card.WritesText)
        {
            return new LabRefused($"{model.Identity.Name} turns texts into vectors and foretells none: choose another model with --model ID|PATH.");
        }

        var telling = new Telling(ModelExperiment.Of(Name, parameters, [], model), tell);
        if (parameters.GetValueOrDefault("pairs")?.Items is { } pairs)
        {
            return await PairsTask.RunAsync(telling, model, pairs, stop).ConfigureAwait(false);
        }

        return parameters.ContainsKey("prompt")
            ? await StoriesTask.RunAsync(telling, model, tell, stop).ConfigureAwait(false)
            : await TemplatesTask.RunAsync(telling, model, stop).ConfigureAwait(false);
    }

    private static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        string[] given = [.. Ways.Where(parameters.ContainsKey)];
        if (given.Length > 1 && given is not ["template", "templates"])
        {
            return $"This lab measures one thing at a time, and {string.Join(" and ", given)} are set: leave all but one out.";
        }

        return parameters.GetValueOrDefault("pairs")?.Items is { } pairs ? PairsTask.ProblemOf(pairs)
            : parameters.ContainsKey("prompt") ? StoriesTask.ProblemOf(parameters)
            : TemplatesTask.ProblemOf(parameters);
    }
}
