using System.Diagnostics;
using System.Globalization;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Bench;

/// <summary>First token of the twentieth turn of a chat, encoding included, against a bare decode of its new tokens and of all its tokens.</summary>
internal sealed class ChatTurnsBenchmark : IBenchmark
{
    private const int Turns = 20;
    private const int ReplyTokens = 40;
    private const int Runs = 5;
    private const double LargestRatio = 1.2;
    private const double LargestShareOfAnew = 0.2;

    public string Name => "chat-turns";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        await using ModelHost host = setup.Host();
        ReadyModel model = await host.GetAsync(stop);
        ChatTemplate template = await (model.Template ?? throw new UserException($"{model.Identity.Name} has no chat template: choose another model with --model PATH."));
        ChatThread thread = ChatThread.Start("bench");
        for (int turn = 1; turn < Turns; turn++)
        {
            thread = Ask(thread, turn);
            SampleResult said = (await BenchSetup.GenerateAsync(model, RequestOf(model, thread, template, ReplyTokens), stop)).Samples[0];
            thread = thread.AddModel(said.Text, said.TokenIds);
        }

        return await MeasureAsync(model, setup.Context, Ask(thread, Turns), template, stop);
    }

    private static async Task<IReadOnlyList<Measurement>> MeasureAsync(ReadyModel model, ContextOptions options, ChatThread thread, ChatTemplate template, CancellationToken stop)
    {
        List<double> firsts = [];
        List<double> bares = [];
        List<double> anews = [];
        IReadOnlyList<int> prompt = RequestOf(model, thread, template, 1).Prompt;
        int held = 0;
        for (int run = 0; run <= Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            GenerationResult first = await BenchSetup.GenerateAsync(model, RequestOf(model, thread, template, 1), stop);
            double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            held = run == 0 ? first.ReusedTokens : held;

            // Each context chooses its threads by what it has seen: one on which the processor was busy would be held against two.
            using IDecodeContext bareContext = model.Model.CreateContext(options with { Threads = first.Threads ?? options.Threads });
            double anew = Decode(bareContext, prompt, 0, held, model.Model.Card.Vocabulary, stop);
            double bare = Decode(bareContext, prompt, held, prompt.Count, model.Model.Card.Vocabulary, stop);
            if (run > 0)
            {
                firsts.Add(time);
                bares.Add(bare);
                anews.Add(anew + bare);
            }

            // Back to what the nineteenth turn left behind: the last token of a prompt is decoded whatever is held.
            await BenchSetup.GenerateAsync(model, RequestOf(model, thread, template, 1) with { Prompt = [.. prompt.Take(held)] }, stop);
        }

        double ratio = Bars.Median(firsts.Zip(bares, (first, bare) => first / bare));
        double share = Bars.Median(firsts.Zip(anews, (first, anew) => first / anew));
        return
        [
            Bars.AtMost("chat-turns", ratio, $"times a bare decode of the {prompt.Count - held} new of {prompt.Count} tokens", LargestRatio, Bars.Median(bares), ratio),
            Bars.AtMost("chat-turns-anew", share, "of the time of decoding all tokens anew", LargestShareOfAnew, Bars.Median(anews), share),
            Bars.Told("chat-turns-time", Bars.Median(firsts), "ms to the first token", Bars.Median(bares), ratio),
        ];
    }

    private static ChatThread Ask(ChatThread thread, int turn)
        => thread.AddPerson(string.Create(CultureInfo.InvariantCulture, $"Tell me something about the number {turn}, please."));

    private static GenerationRequest RequestOf(ReadyModel model, ChatThread thread, ChatTemplate template, int newTokens)
        => new(model.Encoder.Thread(thread, template).TokenIds, new SamplingParameters(), newTokens, 1, Seed: thread.Turns.Count) { ReusePrefix = true };

    private static double Decode(IDecodeContext context, IReadOnlyList<int> tokens, int from, int to, int vocabulary, CancellationToken stop)
    {
        context.RemoveSequence(0, from);
        var logits = new float[vocabulary];
        var batch = new DecodeBatch();
        long start = Stopwatch.GetTimestamp();
        for (int at = from; at < to; at += context.MaxBatch)
        {
            batch.Clear();
            for (int i = at; i < Math.Min(to, at + context.MaxBatch); i++)
            {
                batch.Add(tokens[i], i, 0, wantsLogits: i == to - 1);
            }

            context.Decode(batch, logits, stop);
        }

        stop.ThrowIfCancellationRequested();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
