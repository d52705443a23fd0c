using LlmQuest.Core.Worlds;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Board;

/// <summary>Who is stuck: three attempts in a row that did not pass on what was tried last, or twenty active minutes without a step forward.</summary>
internal static class StuckRules
{
    public static StuckAt? Of(LearnerTally tally)
    {
        int missed = tally.Trying.Length == 0 ? 0 : tally.Challenges[tally.Trying].MissedSince;
        bool isInOpenStage = tally.Stages.TryGetValue(tally.Trying.Length == 0 ? tally.Stage : Address.Split(tally.Trying).Stage, out StageTally? stage) && stage.PassedAt is null;
        double minutes = tally.SinceStep.TotalMinutes;
        return isInOpenStage && (missed >= StuckAt.ManyMissed || minutes >= StuckAt.LongMinutes)
            ? new StuckAt(tally.Trying.Length == 0 ? tally.Stage : tally.Trying, missed, minutes)
            : null;
    }

    /// <summary>Id of the stage in which the learner is stuck; null when not.</summary>
    public static string? StageOf(StuckAt? stuck) => stuck is null ? null : Address.Split(stuck.Challenge).Stage;
}
