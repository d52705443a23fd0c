using LlmQuest.Core.Labs;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Evaluate;

/// <summary>What the verdicts of a judge follow: the answer, the place, the length, the person.</summary>
internal static class JudgeFacts
{
    /// <summary>Tells what has come so far.</summary>
    /// <param name="telling">Takes the facts.</param>
    /// <param name="judged">The pairs that were judged, at least one.</param>
    public static void Tell(Telling telling, IReadOnlyList<Judgement> judged)
    {
        telling.Fact("judgements", LabValue.List(judged.Select(own => own.ToValue())));
        TellShare(telling, "position_bias", judged.Count(own => own.FollowsPlace), judged.Count);
        telling.Fact("first_place_share", LabValue.Of(judged.Sum(own => own.TimesA) / (2.0 * judged.Count)));
        Judgement[] uneven = [.. judged.Where(own => own.Pair.Longer is not null)];
        TellShare(telling, "length_bias", uneven.Count(own => own.Verdict == own.Pair.Longer), uneven.Length);
        Judgement[] known = [.. judged.Where(own => own.Pair.Preferred is not null)];
        Judgement[] both = [.. known.Where(own => own.Pair.Longer is not null)];
        telling.Fact("longer_is_better", both.Length == 0 ? null : LabValue.Of((double)both.Count(own => own.Pair.Preferred == own.Pair.Longer) / both.Length));
        TellShare(telling, "judge_agreement", known.Count(own => own.Verdict == own.Pair.Preferred), known.Length);
        TellKappa(telling, "judge", CohenKappa.Of([.. known.Select(own => own.Verdict)], [.. known.Select(own => own.Pair.Preferred!)]));
        CohenKappa? orders = CohenKappa.Of([.. judged.Select(own => own.InOrder)], [.. judged.Select(own => own.Swapped)]);
        telling.Fact("order_agreement", ModelExperiment.Number(orders?.Agreement));
        TellKappa(telling, "order", orders);
    }

    /// <summary>Tells a share and the ends of its interval; nothing where there are no cases.</summary>
    public static void TellShare(Telling telling, string fact, int count, int n)
    {
        if (BinomialTests.Wilson95(count, n) is { } interval)
        {
            telling.Fact(fact, LabValue.Of((double)count / n));
            telling.Fact($"{fact}_low", LabValue.Of(interval.Low));
            telling.Fact($"{fact}_high", LabValue.Of(interval.High));
        }
    }

    private static void TellKappa(Telling telling, string name, CohenKappa? kappa)
    {
        telling.Fact($"{name}_chance", ModelExperiment.Number(kappa?.Chance));
        telling.Fact($"{name}_kappa", ModelExperiment.Number(kappa?.Kappa));
    }
}
