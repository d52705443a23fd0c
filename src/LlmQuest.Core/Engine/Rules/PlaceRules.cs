using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Arriving at a place and reading it.</summary>
internal static class PlaceRules
{
    public static Turn Start(Turn turn, RunStarted started)
    {
        turn = turn.With(state => state with { Course = started.Course });
        return Arrive(turn, started.Stage, turn.World.Find(started.Stage)?.Scenes[0].Id ?? "").Reply("Type help to see what you can do here.");
    }

    // A run that is read from its beginning may have been in a place that an edit took out or renamed since: it is known by its old name until the edit is taken in.
    public static Turn Arrive(Turn turn, string stageId, string sceneId)
    {
        bool isNew = !turn.State.Entered.Contains(stageId);
        bool isElsewhere = turn.State.Stage != stageId;
        turn = turn.With(state => state with
        {
            Stage = stageId,
            Scene = sceneId,
            Entered = state.Entered.Add(stageId),
            Places = state.Places.SetItem(stageId, sceneId),
            Seen = state.Seen.Add(Address.Of(stageId, sceneId)),
            Talk = "",
            Focus = "",
            LabFocus = "",
            Campfire = "",
        });
        if (turn.World.Find(stageId) is not { } stage || stage.Scenes.FirstOrDefault(known => known.Id == sceneId) is not { } scene)
        {
            return turn;
        }

        turn = Meet(turn, stage, scene);
        if (isNew || isElsewhere)
        {
            turn = turn.Say(TranscriptKind.Title, stage.Stage.Title);
        }

        turn = PassRules.StageIfDone(Describe(turn), stage);
        Turn offered = isNew ? CampfireRules.Offer(turn) : turn;

        // One question at a time: what is asked here comes after the campfire.
        return offered == turn ? Asked(turn) : offered;
    }

    /// <summary>The place told once more, with what an edit has added to it.</summary>
    public static Turn Retell(Turn turn) => Look(Meet(turn, turn.Stage, turn.Scene));

    public static Turn Look(Turn turn) => Asked(Describe(turn.Say(TranscriptKind.Title, turn.Stage.Stage.Title)));

    private static Turn Meet(Turn turn, StageMap stage, SceneMap scene)
    {
        foreach (Challenge challenge in scene.Challenges.Where(challenge => turn.State.Record(stage.Id, challenge.Id) is null))
        {
            turn = turn.Change(stage.Id, challenge.Id, record => record);
        }

        return turn;
    }

    private static Turn Describe(Turn turn)
    {
        SceneText text = SceneText.Of(turn.World, turn.State);
        return turn.Say(TranscriptKind.Story, text.Story).Reply(text.Here);
    }

    private static Turn Asked(Turn turn)
        => Current.Challenge(turn.World, turn.State) is { } challenge && turn.Scene.Challenges.Contains(challenge)
            ? turn.Reply(ChallengeText.Of(turn.World, turn.State, challenge))
            : turn;
}
