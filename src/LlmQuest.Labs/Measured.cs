namespace LlmQuest.Labs;

/// <summary>Runs a lab that tells nothing before its end.</summary>
internal static class Measured
{
    /// <summary>What a measurement says, as the only update.</summary>
    public static async IAsyncEnumerable<LabUpdate> OnceAsync(Func<Task<LabUpdate>> measure)
    {
        yield return await measure().ConfigureAwait(false);
    }
}
