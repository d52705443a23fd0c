namespace LlmQuest.Labs;

/// <summary>Lets long lists be stopped while they are made.</summary>
internal static class Stopping
{
    /// <summary>The same items; asking for the next one after a stop throws.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IEnumerable<T> StoppedBy<T>(this IEnumerable<T> items, CancellationToken stop)
    {
        foreach (T item in items)
        {
            stop.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
