using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Worlds;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Board;

/// <summary>What the board knows of the course that was played.</summary>
/// <param name="Id">Id of the course.</param>
/// <param name="Title">Its name; the id where only the runs tell of it.</param>
/// <param name="Stages">Its stages, in order.</param>
/// <param name="Misconceptions">Their sentences, by id; empty where only the runs tell of it.</param>
public sealed record BoardCourse(string Id, string Title, ImmutableArray<BoardStage> Stages, ImmutableSortedDictionary<string, string> Misconceptions)
{
    /// <summary>The course as it lies in its folder.</summary>
    /// <param name="world">The course.</param>
    public static BoardCourse Of(World world) => new(
        world.Course.Id,
        world.Course.Title,
        [.. world.Stages.Select(Of)],
        world.Course.Misconceptions);

    /// <summary>The course as the runs remember it, where its folder is not at hand.</summary>
    /// <param name="id">Id of the course.</param>
    /// <param name="outline">What a run knows of it.</param>
    public static BoardCourse Of(string id, CourseOutline outline) => new(
        id,
        id,
        [.. outline.Stages.Select(stage => new BoardStage(stage.Id, stage.Title, null, [.. stage.Challenges.Keys.Select(challenge => new BoardChallenge(Address.Of(stage.Id, challenge), challenge, null))]))],
        ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The challenge of an address, or null.</summary>
    /// <param name="address">Stage and id.</param>
    public BoardChallenge? Challenge(string address) => Stages.FirstOrDefault(stage => stage.Id == Address.Split(address).Stage)?.Challenges.FirstOrDefault(challenge => challenge.Address == address);

    /// <summary>The challenges of its rooms: those of the inventory are told by themselves, and mixed with others would spoil every figure.</summary>
    public IEnumerable<BoardChallenge> OfRooms => Stages.Where(stage => stage.Form == InventoryForm.None).SelectMany(stage => stage.Challenges);

    /// <summary>What a learner did in its rooms.</summary>
    /// <param name="tally">The run.</param>
    public IEnumerable<ChallengeTally> InRooms(LearnerTally tally)
        => tally.Challenges.Where(pair => !Stages.Any(stage => stage.Form != InventoryForm.None && Address.Split(pair.Key).Stage == stage.Id)).Select(pair => pair.Value);

    private static BoardStage Of(StageMap stage) => new(stage.Id, stage.Stage.Title, Minutes(stage.Stage), [.. stage.Challenges.Select(challenge => Of(stage, challenge))])
    {
        Form = stage.Stage.Form,
        Objectives = stage.Stage.Objectives.Where(objective => objective.Id.Length > 0).DistinctBy(objective => objective.Id).ToImmutableSortedDictionary(objective => objective.Id, objective => objective.Text, StringComparer.Ordinal),
    };

    private static int? Minutes(Stage stage) => stage.Teaching is null && stage.Exercises is null ? null : (stage.Teaching ?? 0) + (stage.Exercises ?? 0);

    private static BoardChallenge Of(StageMap stage, Challenge challenge) => new(Address.Of(stage.Id, challenge.Id), challenge.Title, challenge);
}
