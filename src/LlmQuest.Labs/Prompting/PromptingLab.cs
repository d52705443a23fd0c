using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Sampling;
using LlmQuest.Labs.Generate;
using LlmQuest.Labs.Grading;

namespace LlmQuest.Labs.Prompting;

/// <summary>The <c>prompting</c> lab: several ways to ask, held against each other on the same questions.</summary>
/// <param name="host">The model.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class PromptingLab(ModelHost host, Func<long> drawSeed) : ILab
{
    /// <inheritdoc/>
    public string Name => "prompting";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
        => Background.RunAsync((tell, stop) => AskAsync(parameters, tell, stop), cancellationToken);

    private async Task<LabUpdate> AskAsync(ImmutableSortedDictionary<string, LabValue> parameters, Action<LabUpdate> tell, CancellationToken stop)
    {
        if (Read(ref parameters, out Strategy[] strategies, out QuizItem[] items, out SamplingParameters sampling) is { } wrong)
        {
            return new LabRefused(wrong);
        }

        parameters = parameters.ContainsKey("seed") ? parameters : parameters.SetItem("seed", LabValue.Of(drawSeed()));
        ReadyModel model = await host.GetAsync(stop).ConfigureAwait(false);
        List<Asked> all = [];
        foreach (Strategy strategy in strategies)
        {
            (Asked? asked, string? problem) = await Asked.PrepareAsync(model, strategy, items, sampling, parameters, stop).ConfigureAwait(false);
            if (asked is null)
            {
                return new LabRefused(problem!);
            }

            all.Add(asked);
        }

        var telling = new Telling(ModelExperiment.Of(Name, parameters, [], model), tell);
        telling.Begin();
        telling.Fact("strategies", LabValue.Of([.. strategies.Select(strategy => strategy.Name)]));
        telling.Fact("questions", LabValue.Of([.. items.Select(item => item.Question)]));
        telling.Fact("accepted", LabValue.List(items.Select(item => LabValue.Of(item.Accepted))));
        telling.Fact("prompts", LabValue.Map(all.Select(asked => (asked.Strategy.Name, LabValue.Of(ExactText.Of(model.Model, asked.Requests[0].Prompt))))));
        telling.Fact("seed", parameters["seed"]);
        var tally = new Tally(telling, items.Length);
        foreach (Asked asked in all)
        {
            await TryAsync(model, asked, items, tally, stop).ConfigureAwait(false);
        }

        return telling.Done();
    }

    private static async Task TryAsync(ReadyModel model, Asked asked, QuizItem[] items, Tally tally, CancellationToken stop)
    {
        StrategyResult result = tally.Begin(asked.Strategy.Name);
        foreach ((int index, GenerationRequest request) in asked.Requests.Index())
        {
            SampleResult answer = await AnswerAsync(model, request, stop).ConfigureAwait(false);
            result.Add(answer.Text, RightAnswer.IsIn(answer.Text, items[index].Accepted), answer.FinishReason == FinishReason.Length, request.Prompt.Count, answer.TokenIds.Count);
            tally.Answered();
        }

        foreach (var scores in await model.Generator.Continuations.ScoreAsync(asked.Scored, stop).ConfigureAwait(false))
        {
            result.Add(scores);
        }

        tally.Scored();
    }

    // An answer that was cut short by a stop is no answer.
    private static async Task<SampleResult> AnswerAsync(ReadyModel model, GenerationRequest request, CancellationToken stop)
    {
        GenerationUpdate last = await model.Generator.GenerateAsync(request, stop).LastAsync(CancellationToken.None).ConfigureAwait(false);
        SampleResult answer = ((GenerationFinished)last).Result.Samples[0];
        stop.ThrowIfCancellationRequested();
        return answer;
    }

    private static string? Read(ref ImmutableSortedDictionary<string, LabValue> parameters, out Strategy[] strategies, out QuizItem[] items, out SamplingParameters sampling)
    {
        items = [];
        (sampling, string? wrong) = SamplingReader.Read(parameters);
        string? unknown = Strategy.Read(parameters, out strategies);
        if ((wrong ?? unknown) is { } problem)
        {
            return problem;
        }

        return parameters["samples"].Number > 1
            ? "prompting counts one answer to each question: set samples to 1, and give more questions in items to know more surely."
            : QuizItem.Read(ref parameters, out items);
    }
}
