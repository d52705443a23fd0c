using LlmQuest.Inference.Seam;

namespace LlmQuest.Hosting;

/// <summary>Where models compute, and with how many threads.</summary>
/// <param name="Where">The device and what goes to it.</param>
/// <param name="Threads">Threads of one decode on the processor.</param>
internal sealed record ComputeSettings(ComputeOptions Where, int Threads)
{
    /// <summary>Most threads that can be asked for.</summary>
    public const int Most = 256;

    private const int MostByItself = 8;

    /// <summary>What is used when nothing was asked for.</summary>
    public static ComputeSettings Default => new(new ComputeOptions(), DefaultThreads());

    /// <summary>One thread for every physical core, since two on one core wait for each other; eight at most, where memory sets the pace.</summary>
    /// <exception cref="UserException">The environment asks for a number that is none.</exception>
    public static int DefaultThreads()
    {
        if (Environment.GetEnvironmentVariable("LLMQUEST_THREADS") is not { Length: > 0 } text)
        {
            return Math.Clamp(ProcessorCores.Count(), 1, MostByItself);
        }

        return int.TryParse(text, out int threads) && threads is > 0 and <= Most
            ? threads
            : throw new UserException($"LLMQUEST_THREADS is '{text}' and needs a whole number from 1 to {Most}: correct it, or leave it out.");
    }
}
