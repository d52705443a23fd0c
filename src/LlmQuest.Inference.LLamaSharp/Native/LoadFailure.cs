using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>Says in one sentence why libraries could not be loaded, and what to do next.</summary>
internal static class LoadFailure
{
    /// <summary>What to do about libraries for another machine.</summary>
    public const string Fix = "set LLMQUEST_LLAMASHARP_DIR to a folder with libraries for this machine, or build without -p:Runtime=LLamaSharp to use the default runtime";

    /// <summary>The sentence for what the loader threw.</summary>
    /// <param name="place">The libraries' place, as in a sentence.</param>
    /// <param name="cause">What was thrown while they were loaded.</param>
    public static ModelException Of(string place, Exception cause)
    {
        Exception inner = cause is TypeInitializationException { InnerException: { } thrown } ? thrown : cause;
        return inner is EntryPointNotFoundException
            ? new ModelException($"The llama.cpp libraries from {place} are of another version than LLamaSharp was made for ({Reason(inner)}): {VersionCheck.Fix}.", cause)
            : new ModelException($"The llama.cpp libraries from {place} cannot be loaded on this machine, {RuntimeInformation.RuntimeIdentifier} ({Reason(inner)}): {Fix}.", cause);
    }

    /// <summary>The system's own words. .NET puts general advice first and what the system said last.</summary>
    internal static string Reason(Exception cause) =>
        cause.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1].TrimEnd('.', ' ', ':');
}
