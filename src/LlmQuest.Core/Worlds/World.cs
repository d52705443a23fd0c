using System.Collections.Frozen;
using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Worlds;

/// <summary>A course as it is played: everything that the rules of the game ask for, found at once. Never changes.</summary>
public sealed class World
{
    private readonly FrozenDictionary<string, StageMap> _byId;

    /// <summary>Lays a course out.</summary>
    /// <param name="course">The course; stages that are drafts are left out.</param>
    /// <param name="labs">What the labs accept and say.</param>
    /// <exception cref="ArgumentException">The course has no stage that is ready.</exception>
    public World(Course course, LabRegistry labs)
    {
        Course = course;
        Labs = labs;
        Stages = [.. course.Stages.Where(stage => !stage.IsDraft).Select((stage, i) => new StageMap(AtTheEnd(stage, course), i + 1))];
        if (Stages.IsEmpty)
        {
            throw new ArgumentException("The course has no stage that is ready to be played.", nameof(course));
        }

        Rooms = [.. Stages.Where(stage => stage.IsRoom)];
        _byId = Stages.ToFrozenDictionary(stage => stage.Id, StringComparer.Ordinal);
        Treasures = Stages.SelectMany(stage => stage.Treasures).DistinctBy(treasure => treasure.Id).ToFrozenDictionary(treasure => treasure.Id, StringComparer.Ordinal);
        Fingerprint = course.Digest.Length > 0 ? course.Digest : CourseOutline.Of(this).Fingerprint;
    }

    // The second form asks what the rooms have taught: it waits for them where its lesson does not say for what.
    private static Stage AtTheEnd(Stage stage, Course course)
        => stage.Form != InventoryForm.After || stage.Requires.Named.Any() ? stage
            : stage with { Requires = UnlockRule.Nothing with { All = [.. course.Stages.Where(room => room is { IsRoom: true, IsDraft: false, IsOptional: false }).Select(room => room.Id)] } };

    /// <summary>The course.</summary>
    public Course Course { get; }

    /// <summary>What the labs accept and say.</summary>
    public LabRegistry Labs { get; }

    /// <summary>Whether somebody is writing it at this moment: what a file lacks may only be half saved.</summary>
    public bool IsBeingWritten { get; init; }

    /// <summary>The stages, in order; never empty.</summary>
    public ImmutableArray<StageMap> Stages { get; }

    /// <summary>Its stages without the forms of the inventory: what is counted, and what has stars.</summary>
    public ImmutableArray<StageMap> Rooms { get; }

    /// <summary>Every treasure of the course, by id.</summary>
    public FrozenDictionary<string, Treasure> Treasures { get; }

    /// <summary>Changes when the course's text changes.</summary>
    public string Fingerprint { get; }

    /// <summary>The stage of an id, or null.</summary>
    public StageMap? Find(string stage) => _byId.GetValueOrDefault(stage);

    /// <summary>The stage of an id; the first when there is none.</summary>
    public StageMap Stage(string id) => Find(id) ?? Stages[0];

    /// <summary>The challenge of an address, with its stage, or null.</summary>
    /// <param name="address">What <see cref="Address.Of"/> gave.</param>
    public (StageMap Stage, Challenge Challenge)? Challenge(string address)
    {
        (string stage, string id) = Address.Split(address);
        return Find(stage) is { } map && map.Challenge(id) is { } challenge ? (map, challenge) : null;
    }
}
