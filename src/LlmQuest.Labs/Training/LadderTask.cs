using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Training;

/// <summary>The task <c>ladder</c>: one text in bits per byte, from a model that knows nothing up to the real one with all it can see.</summary>
internal static class LadderTask
{
    private const string All = "all";
    private const int MostContexts = 16;
    private const long MostRead = 200_000;
    private const double UniformBits = 8;

    public static async Task<LabUpdate> RunAsync(Telling telling, ReadyModel model, ModelText text, CancellationToken stop)
    {
        int cells = model.Generator.Windows.Cells;
        LabValue[] contexts = [.. telling.Parameters["contexts"].Items!.Value.Distinct()];
        if (contexts.Length is 0 or > MostContexts || !Array.TrueForAll(contexts, context => IsContext(context, cells)))
        {
            return new LabRefused($"contexts is a list of 1 to {MostContexts} whole numbers from 1 to {cells}, or \"all\": set it for example to [1, 4, 16, \"all\"].");
        }

        long read = contexts.Sum(context => Read(WidthOf(context, text), text.Ids.Length));
        if (read > MostRead)
        {
            return new LabRefused(string.Create(CultureInfo.InvariantCulture, $"The ladder would read {read} tokens, and {MostRead} are the most: shorten text, or leave the widest out of contexts."));
        }

        telling.Begin();
        List<(string Rung, LabValue Bits)> rungs = [];
        Tell("uniform", UniformBits);
        Tell("letters", ByteCounts.Letters(text.Bytes));
        Tell("bigram", ByteCounts.Pairs(text.Bytes));
        foreach (LabValue context in contexts)
        {
            int width = WidthOf(context, text);
            var nats = await model.Generator.Windows.ReadAsync(text.Whole, width, stop).ConfigureAwait(false);
            Tell(context.Number is null ? All : width.ToString(CultureInfo.InvariantCulture), Math.Abs(nats.Sum()) / Math.Log(2) / text.Bytes.Length);
        }

        return telling.Done();

        void Tell(string rung, double bits)
        {
            rungs.Add((rung, LabValue.Of(bits)));
            telling.Fact("bits_per_byte", LabValue.Map(rungs));
        }
    }

    private static int WidthOf(LabValue context, ModelText text) => context.Number is { } tokens ? (int)tokens : text.Ids.Length;

    // The first window is read once for all of its tokens, every later token needs one of its own.
    private static long Read(int width, int tokens) => width >= tokens ? tokens : width + ((long)width * (tokens - width));

    private static bool IsContext(LabValue context, int cells) => context.Text == All || (context.Number is { } tokens && tokens == Math.Floor(tokens) && tokens >= 1 && tokens <= cells);
}
