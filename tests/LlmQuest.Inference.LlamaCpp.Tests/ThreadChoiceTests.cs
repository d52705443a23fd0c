using LlmQuest.Inference.Generation;

namespace LlmQuest.Inference.LlamaCpp.Tests;

public sealed class ThreadChoiceTests
{
    private static readonly TimeSpan Free = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Alone = TimeSpan.FromMilliseconds(15);

    [Test]
    public void A_free_processor_keeps_all_threads()
        => Assert.That(Used(new ThreadChoice(4), 200, _ => Free), Is.All.EqualTo(4));

    [Test]
    public void A_busy_processor_gets_one_thread_soon_and_all_again_when_it_is_free()
    {
        var choice = new ThreadChoice(4);
        Used(choice, 20, _ => Free);
        int[] busy = Used(choice, 100, threads => threads == 1 ? Alone : Busy);
        Assert.That(busy.Count(threads => threads == 1), Is.GreaterThan(90));
        int[] free = Used(choice, 1000, threads => threads == 1 ? Alone : Free);
        Assert.That(free.TakeLast(400), Is.All.EqualTo(4));
    }

    [Test]
    public void A_processor_that_is_busy_from_the_start_gets_one_thread()
        => Assert.That(Used(new ThreadChoice(2), 100, threads => threads == 1 ? Alone : Busy).Count(threads => threads == 1), Is.GreaterThan(90));

    [Test]
    public void A_model_that_is_slow_by_itself_keeps_all_threads()
        => Assert.That(Used(new ThreadChoice(4), 200, threads => threads == 1 ? Busy * 3 : Busy).Count(threads => threads == 4), Is.GreaterThan(190));

    private static int[] Used(ThreadChoice choice, int decodes, Func<int, TimeSpan> time)
    {
        var used = new int[decodes];
        for (int i = 0; i < decodes; i++)
        {
            used[i] = choice.Next;
            choice.Told(1, time(used[i]));
        }

        return used;
    }
}
