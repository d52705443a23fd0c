using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Compare;

/// <summary>The <c>compare</c> lab: one prompt, answered under two settings, raw and as a chat, or by two models.</summary>
/// <param name="host">The model in use.</param>
/// <param name="others">Models beside it; null when there are none.</param>
/// <param name="drawSeed">Draws a seed when none is given: the same for both sides.</param>
public sealed class CompareLab(ModelHost host, IOtherModels? others, Func<long> drawSeed) : ILab
{
    /// <inheritdoc/>
    public string Name => "compare";

    /// <inheritdoc/>
    public async IAsyncEnumerable<LabUpdate> RunAsync(
        ImmutableSortedDictionary<string, LabValue> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? problem = CompareSide.Read("left", parameters, out CompareSide? left);
        string? other = CompareSide.Read("right", parameters, out CompareSide? right);
        if ((problem ?? other) is { } sentence)
        {
            yield return new LabRefused(sentence);
            yield break;
        }

        (left, right) = WithSeeds(left!, right!);
        parameters = parameters.SetItem("left", left.Recorded()).SetItem("right", right.Recorded());

        // Both are taken before one writes: that they do not fit is said at once.
        using ModelLease? first = await TakeAsync(left, cancellationToken).ConfigureAwait(false);
        using ModelLease? second = await TakeAsync(right, cancellationToken).ConfigureAwait(false);
        var answers = new Experiment?[2];
        foreach ((CompareSide side, ModelLease? lease, int index) in new[] { (left, first, 0), (right, second, 1) })
        {
            await foreach (LabUpdate update in new LabBench(new WritingLab(lease?.Host ?? host, drawSeed)).RunAsync(GenerateLab.Name, side.Parameters, cancellationToken).ConfigureAwait(false))
            {
                switch (update)
                {
                    case LabText text:
                        yield return text with { Sample = index };
                        break;
                    case LabDone done:
                        answers[index] = done.Experiment;
                        break;
                    case LabRefused when answers[0] is not null && cancellationToken.IsCancellationRequested:
                        break;
                    case LabRefused refused:
                        yield return new LabRefused($"The {side.Name} side cannot answer: {refused.Problem}");
                        yield break;
                }
            }

            if (answers[index]?.Finish == Experiment.Cancelled)
            {
                break;
            }
        }

        yield return await DoneAsync(parameters, answers, (first?.Host ?? host, second?.Host ?? host)).ConfigureAwait(false);
    }

    private (CompareSide Left, CompareSide Right) WithSeeds(CompareSide left, CompareSide right)
    {
        LabValue seed = left.Parameters.GetValueOrDefault("seed") ?? right.Parameters.GetValueOrDefault("seed") ?? LabValue.Of(drawSeed());
        return (Seeded(left), Seeded(right));

        CompareSide Seeded(CompareSide side) => side.Parameters.ContainsKey("seed") ? side : side with { Parameters = side.Parameters.SetItem("seed", seed) };
    }

    private async Task<ModelLease?> TakeAsync(CompareSide side, CancellationToken cancellationToken)
    {
        if (side.Model is not { } model)
        {
            return null;
        }

        return others is null
            ? throw new Inference.ModelException($"There is no model beside the one in use here: leave model out of {side.Name}.")
            : await others.TakeAsync(model, cancellationToken).ConfigureAwait(false);
    }

    private async Task<LabDone> DoneAsync(ImmutableSortedDictionary<string, LabValue> parameters, Experiment?[] answers, (ModelHost Left, ModelHost Right) hosts)
    {
        ReadyModel model = await hosts.Left.GetAsync(CancellationToken.None).ConfigureAwait(false);
        List<(string, LabValue?)> facts = [];
        foreach ((string side, Experiment? answer) in new[] { ("left", answers[0]), ("right", answers[1]) })
        {
            if (answer is not null)
            {
                facts.Add(($"{side}_text", LabValue.Of(answer.Texts[0])));
                facts.Add(($"{side}_token_ids", LabValue.Numbers(answer.TokenIds[0].Select(id => (double)id))));
                facts.Add(($"{side}_model", LabValue.Of(answer.Model)));
            }
        }

        if (answers is [{ } one, { } other])
        {
            facts.AddRange(Differences(Comparison.Of(one, model, other, await hosts.Right.GetAsync(CancellationToken.None).ConfigureAwait(false))));
        }

        Experiment last = answers[1] ?? answers[0]!;
        return new LabDone(ModelExperiment.Of(Name, parameters, facts, model) with { Finish = answers[1] is null ? Experiment.Cancelled : last.Finish });
    }

    private static IEnumerable<(string Name, LabValue? Value)> Differences(Comparison comparison) =>
    [
        ("same", LabValue.Of(comparison.Same)),
        ("first_difference", LabValue.Of(comparison.FirstDifference)),
        ("shared_words", LabValue.Of(comparison.SharedWords)),
        ("left_piece", comparison.LeftPiece is { } left ? LabValue.Of(left) : null),
        ("right_piece", comparison.RightPiece is { } right ? LabValue.Of(right) : null),
    ];
}
