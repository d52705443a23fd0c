using LlmQuest.Inference.Generation;

namespace LlmQuest.Inference.Tests;

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

    [Test]
    public void One_thread_stays_one() => Assert.That(Used(new ThreadChoice(1), 50, _ => Busy), Is.All.EqualTo(1));

    [Test]
    public void One_slow_decode_is_tried_four_times_alone_and_no_more_where_alone_is_slower_still()
    {
        var choice = new ThreadChoice(4);
        Used(choice, 5, _ => Free);
        choice.Told(1, Busy);
        Assert.That(Used(choice, 6, threads => threads == 1 ? Busy * 2 : Free), Is.EqualTo(new[] { 1, 1, 1, 1, 4, 4 }));
    }

    [Test]
    public void Staying_alone_lasts_twice_as_long_each_time_up_to_512_decodes()
    {
        int[] used = Used(new ThreadChoice(4), 2200, threads => threads == 1 ? Alone : Busy);
        int[] tries = [.. Enumerable.Range(0, used.Length).Where(i => used[i] == 4)];
        Assert.That(tries.Zip(tries.Skip(1), (one, next) => next - one - 1), Is.EqualTo(new[] { 36, 68, 132, 260, 516, 516, 516 }));
    }

    [Test]
    public void More_tokens_may_take_longer_before_that_is_called_slow()
    {
        var choice = new ThreadChoice(4);
        choice.Told(100, TimeSpan.FromMilliseconds(599));
        Assert.That(choice.Next, Is.EqualTo(4));
        choice.Told(25, TimeSpan.FromMilliseconds(301));
        Assert.That(choice.Next, Is.EqualTo(1));
    }

    [TestCase(4200, 4)]
    [TestCase(12000, 1)]
    public void A_long_prompt_is_not_called_slow_for_its_length(int milliseconds, int threads)
    {
        var choice = new ThreadChoice(4);
        choice.Told(1071, TimeSpan.FromMilliseconds(milliseconds));
        Assert.That(choice.Next, Is.EqualTo(threads));
    }

    [TestCase(24, 4)]
    [TestCase(25, 1)]
    public void A_decode_is_suspected_that_takes_more_than_three_times_the_quickest(int milliseconds, int threads)
    {
        var choice = new ThreadChoice(4);
        choice.Told(1, TimeSpan.FromMilliseconds(30));
        choice.Told(1, Free);
        choice.Told(1, TimeSpan.FromMilliseconds(20));
        choice.Told(1, TimeSpan.FromMilliseconds(milliseconds));
        Assert.That(choice.Next, Is.EqualTo(threads));
    }

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
