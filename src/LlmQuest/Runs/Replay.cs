using System.Globalization;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Play;

namespace LlmQuest.Runs;

/// <summary>A run once more, from what was recorded. Nothing is computed and nothing is changed.</summary>
internal static class Replay
{
    /// <summary>Writes what the learner saw.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="stepper">The rules of the course.</param>
    /// <param name="entries">What was recorded, in order.</param>
    public static void Write(TextWriter output, Stepper stepper, IEnumerable<JournalEntry> entries)
    {
        var writer = new TranscriptWriter(output);
        RunState state = RunState.Empty;
        foreach ((RunState after, IEnumerable<TranscriptEntry> said) in Steps(stepper, entries))
        {
            state = after;
            writer.Write(said, showsCommands: true);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{state.Purse.Xp} XP, {stepper.World.Rooms.Count(stage => state.Passed.ContainsKey(stage.Id))} of {stepper.World.Rooms.Length} stages passed."));
    }

    /// <summary>All that was said, oldest first; the state alone keeps only the newest of it.</summary>
    /// <param name="stepper">The rules of the course.</param>
    /// <param name="entries">What was recorded, in order.</param>
    public static IReadOnlyList<TranscriptEntry> Said(Stepper stepper, IEnumerable<JournalEntry> entries) => [.. Steps(stepper, entries).SelectMany(step => step.Said)];

    private static IEnumerable<(RunState After, IEnumerable<TranscriptEntry> Said)> Steps(Stepper stepper, IEnumerable<JournalEntry> entries)
    {
        RunState state = RunState.Empty;
        foreach (JournalEntry entry in entries)
        {
            long said = state.Said;
            (state, _) = stepper.Step(state, entry);
            yield return (state, state.Transcript.TakeLast((int)(state.Said - said)));
        }
    }
}
