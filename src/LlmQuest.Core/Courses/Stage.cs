using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>One place in the adventure.</summary>
public sealed record Stage
{
    /// <summary>Id within the course.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the place.</summary>
    public required string Title { get; init; }

    /// <summary>Minutes of reading, for instructors; null when not stated.</summary>
    public int? Teaching { get; init; }

    /// <summary>Minutes of exercises, for instructors; null when not stated.</summary>
    public int? Exercises { get; init; }

    /// <summary>What must have been done before.</summary>
    public UnlockRule Requires { get; init; } = UnlockRule.Nothing;

    /// <summary>Ids of the treasures that passing it wins.</summary>
    public ImmutableArray<string> Grants { get; init; } = [];

    /// <summary>Terms and lab parameters that it introduces.</summary>
    public ImmutableArray<string> Introduces { get; init; } = [];

    /// <summary>Whether the course can be finished without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it is a form of the inventory, in which answers are noted and not told right or wrong.</summary>
    public InventoryForm Form { get; init; }

    /// <summary>Whether it is a room that is played and counted, and no form.</summary>
    public bool IsRoom => Form == InventoryForm.None;

    /// <summary>Whether it is still being written: checked, and not shown to learners.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The questions it answers, shown at its door.</summary>
    public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>What a learner can do afterwards.</summary>
    public ImmutableArray<Objective> Objectives { get; init; } = [];

    /// <summary>What is read and done here, in order; never empty.</summary>
    public required ImmutableArray<Scene> Scenes { get; init; }

    /// <summary>What to remember, shown when the stage is passed.</summary>
    public ImmutableArray<string> KeyPoints { get; init; } = [];

    /// <summary>Where its file begins.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>Every element of every scene, those inside others after them, in the order of the file.</summary>
    public IEnumerable<SceneElement> Elements => Scenes.SelectMany(scene => scene.Elements).SelectMany(WithInner);

    /// <summary>The labs that stand here, in order.</summary>
    public IEnumerable<LabCall> Labs => Elements.OfType<LabCall>();

    /// <summary>The challenges, in order.</summary>
    public IEnumerable<Challenge> Challenges => Elements.OfType<Challenge>();

    private static IEnumerable<SceneElement> WithInner(SceneElement element) => element.Inner.SelectMany(WithInner).Prepend(element);
}
