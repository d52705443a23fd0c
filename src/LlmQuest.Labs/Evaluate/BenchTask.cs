using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Statistics;
using LlmQuest.Labs.Bias;
using LlmQuest.Labs.Compare;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Evaluate;

/// <summary>Two settings on the same items: each item right or wrong under both, and whether the difference is more than chance.</summary>
/// <param name="host">The model in use.</param>
/// <param name="others">Models beside it; null when there are none.</param>
internal sealed class BenchTask(ModelHost host, IOtherModels? others)
{
    private const int MostItems = 500;

    /// <summary>What is wrong with items and sides, in one sentence; null when nothing is.</summary>
    public static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        BenchItem[] items = [.. parameters["items"].Items!.Value.Select(BenchItem.Of)];
        int incomplete = Array.FindIndex(items, item => string.IsNullOrWhiteSpace(item.Question) || item.Answers.IsEmpty || item.Answers.Any(string.IsNullOrWhiteSpace));
        return items.Length is 0 or > MostItems ? $"items has 1 to {MostItems} questions, and this list has {items.Length}."
            : incomplete >= 0 ? $"Item {incomplete + 1} is not complete: it needs question, and answers with at least one right answer."
            : BenchSide.Read("left", parameters, out _) ?? BenchSide.Read("right", parameters, out _);
    }

    /// <summary>The parameters with both sides complete and the same dice for both.</summary>
    public static ImmutableSortedDictionary<string, LabValue> Complete(ImmutableSortedDictionary<string, LabValue> parameters, Func<long> drawSeed)
    {
        BenchSide[] sides = Sides(parameters);
        LabValue seed = sides.Select(side => side.Side.Parameters.GetValueOrDefault("seed")).FirstOrDefault(own => own is not null) ?? LabValue.Of(drawSeed());
        sides = [.. sides.Select(side => side.Side.Parameters.ContainsKey("seed") ? side : side with { Side = side.Side with { Parameters = side.Side.Parameters.SetItem("seed", seed) } })];
        return parameters.SetItem("left", sides[0].Recorded()).SetItem("right", sides[1].Recorded());
    }

    /// <summary>Tries every item under both settings.</summary>
    public async Task<LabRefused?> RunAsync(Telling telling, CancellationToken stop)
    {
        BenchSide[] sides = Sides(telling.Parameters);
        using ModelLease? first = await TakeAsync(sides[0].Side, stop).ConfigureAwait(false);
        using ModelLease? second = await TakeAsync(sides[1].Side, stop).ConfigureAwait(false);
        ReadyModel[] models = [await (first?.Host ?? host).GetAsync(stop).ConfigureAwait(false), await (second?.Host ?? host).GetAsync(stop).ConfigureAwait(false)];
        List<(BenchItem Item, string[] Texts)> graded = [];
        double tokens = 0;
        foreach (BenchItem item in telling.Parameters["items"].Items!.Value.Select(BenchItem.Of))
        {
            string[] texts = ["", ""];
            foreach ((BenchSide side, int i) in sides.Select((side, i) => (side, i)))
            {
                Written written = await BatchWriter.WriteAsync(models[i], side.PromptFor(item.Question), side.Side.Parameters, null, stop).ConfigureAwait(false);
                if (written.Problem is { } problem)
                {
                    return new LabRefused($"The {side.Side.Name} side cannot answer item {graded.Count + 1}: {problem}");
                }

                texts[i] = written.Texts[0];
                tokens += written.Tokens;
            }

            graded.Add((item, texts));
            telling.Fact("tokens", LabValue.Of(tokens));
            Tell(telling, graded);
        }

        return null;
    }

    private static BenchSide[] Sides(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        _ = BenchSide.Read("left", parameters, out BenchSide? left);
        _ = BenchSide.Read("right", parameters, out BenchSide? right);
        return [left!, right!];
    }

    private static void Tell(Telling telling, List<(BenchItem Item, string[] Texts)> graded)
    {
        (bool Left, bool Right)[] right = [.. graded.Select(own => (own.Item.IsRight(own.Texts[0]), own.Item.IsRight(own.Texts[1])))];
        int leftOnly = right.Count(own => own is { Left: true, Right: false });
        int rightOnly = right.Count(own => own is { Left: false, Right: true });
        double p = BinomialTests.McNemar(leftOnly, rightOnly);
        telling.Fact("graded", LabValue.List(graded.Select((own, i) => LabValue.Map(
            ("question", LabValue.Of(own.Item.Question)),
            ("left_text", LabValue.Of(own.Texts[0])),
            ("right_text", LabValue.Of(own.Texts[1])),
            ("left_right", LabValue.Of(right[i].Left)),
            ("right_right", LabValue.Of(right[i].Right))))));
        JudgeFacts.TellShare(telling, "left_accuracy", right.Count(own => own.Left), right.Length);
        JudgeFacts.TellShare(telling, "right_accuracy", right.Count(own => own.Right), right.Length);
        telling.Fact("left_only", LabValue.Of(leftOnly));
        telling.Fact("right_only", LabValue.Of(rightOnly));
        telling.Fact("bench_p_value", LabValue.Of(p));
        telling.Fact("enough", LabValue.Of(p < PairsTask.Significant));
    }

    private async Task<ModelLease?> TakeAsync(CompareSide side, CancellationToken stop)
    {
        if (side.Model is not { } model)
        {
            return null;
        }

        return others is null
            ? throw new ModelException($"There is no model beside the one in use here: leave model out of {side.Name}.")
            : await others.TakeAsync(model, stop).ConfigureAwait(false);
    }
}
