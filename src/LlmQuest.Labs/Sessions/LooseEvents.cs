using System.Globalization;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;

namespace LlmQuest.Labs.Sessions;

/// <summary>Takes up the events that are left behind a damaged place of a journal.</summary>
internal static class LooseEvents
{
    /// <summary>The event that makes them part of the run again.</summary>
    /// <param name="stepper">The rules.</param>
    /// <param name="state">The state before the damaged place.</param>
    /// <param name="chain">The events before it, and those that were owed at its end.</param>
    /// <param name="loose">What is left, oldest first.</param>
    public static RunRecovered TakeUp(Stepper stepper, RunState state, IReadOnlyList<JournalEntry> chain, IReadOnlyList<JournalEntry> loose)
    {
        List<string> lost = [];
        long last = chain.Count > 0 ? chain[^1].Sequence : 0;
        foreach (JournalEntry entry in loose.Where(entry => !IsAnew(chain, entry)))
        {
            // What it owes was recorded as well, or is lost.
            state = stepper.Step(state, entry).State with { Owed = [] };
            if (entry.Sequence > last + 1)
            {
                lost.Add(Numbers(last + 1, entry.Sequence - 1));
            }

            last = Math.Max(last, entry.Sequence);
        }

        return new RunRecovered(RunStateJson.Write(state), string.Join(", ", lost));
    }

    // What was owed before the damaged place is recorded once more, and must not count twice.
    private static bool IsAnew(IReadOnlyList<JournalEntry> chain, JournalEntry entry)
        => chain.Reverse().TakeWhile(recorded => recorded.Sequence >= entry.Sequence).Any(recorded => recorded.Sequence == entry.Sequence && recorded.Event.GetType() == entry.Event.GetType());

    private static string Numbers(long first, long last)
        => first == last ? first.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{first} to {last}");
}
