using LlmQuest.Inference.Generation;

namespace LlmQuest.Inference.Tests;

public sealed class TurnQueueTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Test]
    public void A_program_that_was_suspended_in_its_turn_does_not_stall_the_others()
    {
        using var turn = new Mutex(initiallyOwned: false);
        using var isTaken = new ManualResetEventSlim();
        using var mayGo = new ManualResetEventSlim();
        var suspended = new Thread(() =>
        {
            turn.WaitOne();
            isTaken.Set();
            mayGo.Wait();
            turn.ReleaseMutex();
        });
        suspended.Start();
        isTaken.Wait();
        var queue = new TurnQueue(turn, Short, pause: TimeSpan.Zero);
        Assert.That(queue.Enter(static () => false), Is.False, "goes without the turn");
        mayGo.Set();
        suspended.Join();
        Assert.That(queue.Enter(static () => false), Is.True, "and takes it again when it is free");
        queue.Leave();
    }

    [Test]
    public void A_free_turn_is_taken_and_given_back()
    {
        using var turn = new Mutex(initiallyOwned: false);
        var queue = new TurnQueue(turn, Short, Short);
        Assert.That(queue.Enter(static () => false), Is.True);
        queue.Leave();
        bool isFree = false;
        var other = new Thread(() =>
        {
            isFree = turn.WaitOne(0);
            if (isFree)
            {
                turn.ReleaseMutex();
            }
        });
        other.Start();
        other.Join();
        Assert.That(isFree, Is.True);
    }

    [Test]
    public void A_machine_without_a_place_for_turns_lets_everybody_go() => Assert.That(new TurnQueue(null, Short, Short).Enter(static () => false), Is.False);
}
