using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Scoring;
using LlmQuest.Labs.Tokens;

namespace LlmQuest.Labs.Training;

/// <summary>The task <c>text</c>: the real model reads, and says of every token how much it surprised it.</summary>
internal static class ReadingTask
{
    public static async Task<LabUpdate> RunAsync(Telling telling, ReadyModel model, ModelText text, CancellationToken stop)
    {
        telling.Begin();
        telling.Fact("tokens", LabValue.Of(text.Ids.Length));
        telling.Fact("pieces", LabValue.Of([.. TokenCut.Pieces([.. text.Ids.Select(id => model.Model.TokenBytes(id, renderSpecial: true))])]));
        PromptReading reading = await model.Generator.Reader.ReadAsync([text.Start], text.Ids, stop, soFar => telling.Fact("surprisal_bits", LabValue.Numbers(soFar.Select(Bits)))).ConfigureAwait(false);
        var score = new TextScore(text.Ids, [.. reading.Continuation.Select(Bits)], text.Bytes.Length);
        telling.Fact("surprisal_bits", LabValue.Numbers(score.SurprisalBits));
        telling.Fact("perplexity", ModelExperiment.Number(score.Perplexity));
        telling.Fact("bits_per_byte", LabValue.Of(score.BitsPerByte));
        return telling.Done(text.Whole);
    }

    private static double Bits(double nats) => Math.Abs(nats) / Math.Log(2);
}
