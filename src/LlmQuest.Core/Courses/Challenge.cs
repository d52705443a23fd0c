using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Something to answer or to do.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="At">Where it begins.</param>
public abstract record Challenge(string Id, SourcePosition At) : SceneElement(At)
{
    /// <summary>Points for a challenge that states none.</summary>
    public const int UsualXp = 10;

    /// <summary>Name of its type in lesson files, for example <c>choice</c>.</summary>
    public abstract string Type { get; }

    /// <summary>The task in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Ids of the objectives that it assesses.</summary>
    public ImmutableArray<string> Objectives { get; init; } = [];

    /// <summary>Points for passing it without hints.</summary>
    public int Xp { get; init; } = UsualXp;

    /// <summary>Terms, lab parameters and treasures that it needs.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>The task in words, without what is answered from; may be empty.</summary>
    public ImmutableArray<SceneElement> Task { get; init; } = [];

    /// <summary>The hint ladder, from a nudge to the last step.</summary>
    public ImmutableArray<Hint> Hints { get; init; } = [];

    /// <summary>How it is solved; may be empty.</summary>
    public ImmutableArray<Solution> Solutions { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SceneElement> Inner
        => Task.Concat(Hints.SelectMany(hint => hint.Content)).Concat(Solutions.SelectMany(solution => solution.Content));
}
