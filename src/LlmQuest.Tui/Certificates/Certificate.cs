using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Certificates;

/// <summary>What was really done in a run, counted from its events; nothing more is claimed.</summary>
/// <param name="Course">Title of the course.</param>
/// <param name="Learner">Who did it.</param>
/// <param name="Days">Days on which something was done.</param>
/// <param name="Stages">The stages that were entered.</param>
/// <param name="AllStages">How many stages the course has.</param>
/// <param name="Answered">Answers that were given to challenges.</param>
/// <param name="Hints">Hints that were taken.</param>
/// <param name="Revealed">Solutions that were looked at.</param>
/// <param name="Locks">Probability locks that were opened.</param>
/// <param name="Calibration">The predictions.</param>
/// <param name="Experiments">Experiments that were made.</param>
/// <param name="Tokens">Tokens that the model read and wrote.</param>
/// <param name="Xp">Points.</param>
/// <param name="Fingerprint">Digest of the text of the course.</param>
/// <param name="SealedBy">The treasure that seals it; empty where it was not won.</param>
/// <param name="Seal">What holds the run together; null where nothing is kept.</param>
internal sealed record Certificate(
    string Course,
    string Learner,
    int Days,
    ImmutableArray<CertifiedStage> Stages,
    int AllStages,
    int Answered,
    int Hints,
    int Revealed,
    int Locks,
    Calibration Calibration,
    int Experiments,
    long Tokens,
    int Xp,
    string Fingerprint,
    string SealedBy,
    RunSeal? Seal)
{
    private const string SealAbility = "certificate";

    /// <summary>Stages that were passed.</summary>
    public int PassedStages => Stages.Count(stage => stage.Stars > 0);

    /// <summary>Challenges that were passed.</summary>
    public int Passed => Stages.Sum(stage => stage.Passed);

    /// <summary>The certificate of a run.</summary>
    /// <param name="session">The run.</param>
    /// <param name="learner">The name that is to stand on it.</param>
    /// <param name="seal">What holds the run together.</param>
    public static Certificate Of(IStageSession session, string learner, RunSeal? seal)
    {
        (World world, RunState state) = (session.World, session.State);
        ChallengeRecord[] records = [.. state.Records.Values];
        return new Certificate(
            DisplayText.Strip(world.Course.Title),
            DisplayText.Strip(learner),
            state.Days,
            [.. world.Rooms.Where(stage => state.Entered.Contains(stage.Id)).Select(stage => new CertifiedStage(DisplayText.Strip(stage.Stage.Title), state.Passed.GetValueOrDefault(stage.Id), Count(state, stage, _ => true), stage.Challenges.Length))],
            world.Rooms.Length,
            records.Sum(record => record.Attempts),
            records.Sum(record => record.Hints),
            records.Count(record => record.Status == ChallengeStatus.Revealed),
            world.Stages.Sum(stage => Count(state, stage, challenge => challenge is SteerChallenge)),
            state.Calibration,
            state.Purse.Experiments,
            state.Purse.Tokens,
            state.Purse.Xp,
            world.Fingerprint,
            DisplayText.Strip(state.Treasures.Select(id => world.Treasures.GetValueOrDefault(id)).FirstOrDefault(won => won?.Ability == SealAbility)?.Name ?? ""),
            seal);
    }

    private static int Count(RunState state, StageMap stage, Func<Challenge, bool> isMeant)
        => stage.Challenges.Count(challenge => isMeant(challenge) && state.Record(stage.Id, challenge.Id)?.Status == ChallengeStatus.Passed);
}
