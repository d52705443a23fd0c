using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace LlmQuest.Labs;

/// <summary>Runs a computation off the caller's thread, and hands on what it tells while it goes on.</summary>
internal static class Background
{
    // The work waits for whoever listens: after a stop there is little left to listen to.
    private const int Ahead = 2;

    /// <summary>What the work tells, and what it returns as the last update.</summary>
    /// <param name="work">Gets what to tell with, and what stops it; what it throws is thrown here.</param>
    /// <param name="cancellationToken">Stops the work, as leaving the enumeration does.</param>
    public static async IAsyncEnumerable<LabUpdate> RunAsync(
        Func<Action<LabUpdate>, CancellationToken, Task<LabUpdate>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var room = new SemaphoreSlim(Ahead);
        var updates = Channel.CreateUnbounded<LabUpdate>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        Task worker = Task.Run(() => WorkAsync(work, updates.Writer, room, stop.Token), CancellationToken.None);
        try
        {
            // The token is not passed on: after a stop, what was told before it is still wanted.
            await foreach (LabUpdate update in updates.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return update;
                room.Release();
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await worker.ConfigureAwait(false);
        }
    }

    private static async Task WorkAsync(Func<Action<LabUpdate>, CancellationToken, Task<LabUpdate>> work, ChannelWriter<LabUpdate> updates, SemaphoreSlim room, CancellationToken stop)
    {
        try
        {
            updates.TryWrite(await work(Tell, stop).ConfigureAwait(false));
            updates.Complete();
        }
        catch (Exception e)
        {
            updates.Complete(e);
        }

        void Tell(LabUpdate update)
        {
            room.Wait(stop);
            updates.TryWrite(update);
        }
    }
}
