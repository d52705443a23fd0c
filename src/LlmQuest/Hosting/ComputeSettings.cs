using LlmQuest.Core.Text;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Hosting;

/// <summary>Where models compute, and with how many threads.</summary>
/// <param name="Where">The device and what goes to it.</param>
/// <param name="Threads">Threads of one decode on the processor.</param>
internal sealed record ComputeSettings(ComputeOptions Where, int Threads)
{
    private const int MostForEach = 2;
    private const int MostByItself = 8;

    /// <summary>Most threads that can be asked for: threads beyond the processors wait for each other, until nothing seems to move.</summary>
    public static int Most => MostForEach * Environment.ProcessorCount;

    /// <summary>What a number of threads has to be, for a sentence.</summary>
    public static string Wanted => $"a whole number from 1 to {Most}, since this machine has {Quantity.Of(Environment.ProcessorCount, "logical processor")}";

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

        return int.TryParse(text, out int threads) && threads > 0 && threads <= Most
            ? threads
            : throw new UserException($"LLMQUEST_THREADS is '{text}' and needs {Wanted}: correct it, or leave it out.");
    }
}
