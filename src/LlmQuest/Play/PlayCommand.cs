using LlmQuest.Terminal;

namespace LlmQuest.Play;

internal static class PlayCommand
{
    public static Task<int> RunAsync(Streams streams, string? saves, string? model, long startTimestamp, CancellationToken stop)
        => Task.FromResult(streams is null || saves is null || model is null || startTimestamp == 0 || stop.IsCancellationRequested ? 1 : 0);
}
