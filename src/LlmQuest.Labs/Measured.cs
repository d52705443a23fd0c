using LlmQuest.Inference;

namespace LlmQuest.Labs;

/// <summary>Runs a lab that tells nothing before its end.</summary>
internal static class Measured
{
    /// <summary>What a measurement says; a model that cannot be used and a stop become refusals.</summary>
    public static async IAsyncEnumerable<LabUpdate> OrRefusedAsync(Func<Task<LabUpdate>> measure)
    {
        yield return await ResultAsync(measure).ConfigureAwait(false);
    }

    private static async Task<LabUpdate> ResultAsync(Func<Task<LabUpdate>> measure)
    {
        try
        {
            return await measure().ConfigureAwait(false);
        }
        catch (ModelException e)
        {
            return new LabRefused(e.Message);
        }
        catch (OperationCanceledException)
        {
            return new LabRefused("Stopped before anything was measured.");
        }
    }
}
