using LlmQuest.Core.Labs;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Pipeline;

/// <summary>What a design made of its questions, as facts.</summary>
internal static class PipelineFacts
{
    /// <summary>Tells them as they stand.</summary>
    /// <param name="telling">Takes them.</param>
    /// <param name="results">The questions that were run, at least one.</param>
    public static void Tell(Telling telling, IReadOnlyList<CaseResult> results)
    {
        int right = results.Count(one => one.IsRight);
        int refused = results.Count(one => one.IsRefused);
        int refusedRightly = results.Count(one => one.IsRefusedRightly);
        int treatedRightly = right + refusedRightly;
        Interval interval = BinomialTests.Wilson95(treatedRightly, results.Count)!;
        telling.Fact("right", LabValue.Of(right));
        telling.Fact("refused", LabValue.Of(refused));
        telling.Fact("refused_rightly", LabValue.Of(refusedRightly));
        telling.Fact("wrong", LabValue.Of(results.Count - right - refused));
        telling.Fact("tokens", LabValue.Of(results.Sum(one => one.Tokens)));
        telling.Fact("calls", LabValue.Of(results.Sum(one => one.Calls)));
        telling.Fact("accuracy", LabValue.Of((double)treatedRightly / results.Count));
        telling.Fact("accuracy_low", LabValue.Of(interval.Low));
        telling.Fact("accuracy_high", LabValue.Of(interval.High));
        telling.Fact("cases", LabValue.List(results.Select(one => one.ToValue())));
        telling.Fact("traces", LabValue.List(results.Select(one => LabValue.List(one.Trace))));
    }
}
