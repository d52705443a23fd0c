using LlmQuest.Tui.Preview;

namespace LlmQuest.Preview;

/// <summary>Looks at a course's folder all the time, away from the screen's thread.</summary>
internal sealed class CourseWatch : ICourseFeed, IAsyncDisposable
{
    private const int MostSettling = 3;

    // Watchers of the system miss what is saved by renaming, over a network or in a container; a look at the stamps costs less than a millisecond.
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(30);
    private readonly CourseFeed _feed;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _looking;
    private CourseNews? _fresh;

    /// <param name="feed">The course, read once.</param>
    /// <param name="time">The clock.</param>
    public CourseWatch(CourseFeed feed, TimeProvider time)
    {
        _feed = feed;
        _time = time;
        _looking = Task.Run(LookAsync);
    }

    /// <inheritdoc/>
    public CourseNews Newest => _feed.Newest;

    /// <inheritdoc/>
    public CourseNews? Take() => Interlocked.Exchange(ref _fresh, null);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task LookAsync()
    {
        Publish(_feed.Check);
        while (true)
        {
            await Task.Delay(Every, _time, _stop.Token).ConfigureAwait(false);
            string stamp = _feed.Stamp;
            if (!_feed.IsNew(stamp))
            {
                continue;
            }

            stamp = await SettledAsync(stamp).ConfigureAwait(false);
            Publish(() => _feed.Read(stamp));
            Publish(_feed.Check);
        }
    }

    // A file that is saved in pieces is waited for, though not for long.
    private async Task<string> SettledAsync(string stamp)
    {
        for (int i = 0; i < MostSettling; i++)
        {
            await Task.Delay(Settling, _time, _stop.Token).ConfigureAwait(false);
            string next = _feed.Stamp;
            if (next == stamp)
            {
                break;
            }

            stamp = next;
        }

        return stamp;
    }

    private void Publish(Action read)
    {
        CourseNews before = _feed.Newest;
        read();
        if (!ReferenceEquals(before, _feed.Newest))
        {
            Interlocked.Exchange(ref _fresh, _feed.Newest);
        }
    }
}
