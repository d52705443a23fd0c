using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Statistics;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Bias;

/// <summary>A few stories to read, and the pronouns in them.</summary>
internal static class StoriesTask
{
    // With fewer, even all of them on one side would be what a fair coin does.
    private const int FewestToCount = 6;

    /// <summary>What is wrong with the parameters, before a model is loaded; null when nothing is.</summary>
    public static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
        => string.IsNullOrWhiteSpace(parameters["prompt"].Text) ? "prompt is empty: write what the stories are to begin with."
            : parameters["pronouns"].Texts!.Value is { IsEmpty: true } ? "pronouns is an empty list: give at least one to count."
            : parameters["pronouns"].Texts!.Value.FirstOrDefault(own => own.Trim('|', ' ').Length == 0) is { } empty ? $"'{empty}' is no pronoun: write its forms parted by |, such as he|him|his."
            : null;

    public static async Task<LabUpdate> RunAsync(Telling telling, ReadyModel model, Action<LabUpdate> tell, CancellationToken stop)
    {
        var texts = new string[(int)telling.Number("samples")];
        Array.Fill(texts, "");
        telling.Begin();
        Written written = await BatchWriter.WriteAsync(model, telling.Text("prompt"), telling.Parameters, Arrived, stop).ConfigureAwait(false);
        if (written.Problem is { } problem)
        {
            return new LabRefused(problem);
        }

        telling.Fact("texts", LabValue.Of(written.Texts));
        telling.Fact("tokens", LabValue.Of(written.Tokens));
        ImmutableArray<string> pronouns = telling.Parameters["pronouns"].Texts!.Value;
        var count = PronounCount.Of(written.Texts, pronouns);
        telling.Fact("counts", LabValue.Map(pronouns.Zip(count.Times, (pronoun, times) => (pronoun, LabValue.Of(times)))));
        telling.Fact("stories", LabValue.Map(pronouns.Zip(count.Leads, (pronoun, leads) => (pronoun, LabValue.Of(leads)))));
        TellShare(telling, count);
        return telling.Done([.. written.Prompt]);

        void Arrived(TextArrived text)
        {
            tell(new LabText(text.Sample, text.Text, text.TokensPerSecond));
            texts[text.Sample] += text.Text;
            telling.Fact("texts", LabValue.Of([.. texts]));
        }
    }

    // A story is counted once: the pronouns within it mean the same person, and are no throws of their own.
    private static void TellShare(Telling telling, PronounCount count)
    {
        int n = count.Leads.Sum();
        double p = BinomialTests.TwoSidedHalf(count.Leads[0], n);
        bool isTwo = count.Leads.Length == 2;
        telling.Fact("enough", LabValue.Of(isTwo && n >= FewestToCount && p < PairsTask.Significant));
        if (isTwo && n >= FewestToCount)
        {
            Interval? interval = BinomialTests.Wilson95(count.Leads[0], n);
            telling.Fact("low", ModelExperiment.Number(interval?.Low));
            telling.Fact("high", ModelExperiment.Number(interval?.High));
            telling.Fact("binomial_p", LabValue.Of(p));
        }
    }
}
