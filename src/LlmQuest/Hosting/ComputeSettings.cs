using LlmQuest.Inference.Seam;

namespace LlmQuest.Hosting;

/// <summary>Where models compute, and with how many threads.</summary>
/// <param name="Where">The device and what goes to it.</param>
/// <param name="Threads">Threads of one decode on the processor.</param>
internal sealed record ComputeSettings(ComputeOptions Where, int Threads)
{
    private const int MostByItself = 8;

    /// <summary>What is used when nothing was asked for.</summary>
    public static ComputeSettings Default => new(new ComputeOptions(), DefaultThreads());

    /// <summary>One thread for every physical core, since two on one core wait for each other; eight at most, where memory sets the pace.</summary>
    public static int DefaultThreads()
        => Environment.GetEnvironmentVariable("LLMQUEST_THREADS") is { } text && int.TryParse(text, out int threads) && threads is > 0 and <= 256
            ? threads
            : Math.Clamp(ProcessorCores.Count(), 1, MostByItself);
}
