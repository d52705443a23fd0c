using System.Collections.Immutable;
using LlmQuest.Core.Courses;

namespace LlmQuest.Core.Worlds;

/// <summary>A scene as it is played: what stands in it, found at once.</summary>
public sealed class SceneMap
{
    internal SceneMap(string id, string title, IEnumerable<SceneElement> elements)
    {
        Id = id;
        Title = title;
        Elements = [.. elements];
        ImmutableArray<SceneElement> all = [.. Elements.SelectMany(Shown)];
        Things = [.. all.OfType<Thing>()];
        Exits = [.. all.OfType<Exit>()];
        Dialogues = [.. all.OfType<Dialogue>()];
        Labs = [.. all.OfType<LabCall>()];
        Challenges = [.. all.OfType<Challenge>()];
    }

    /// <summary>Id within the stage; empty only for a stage without headings.</summary>
    public string Id { get; }

    /// <summary>Its heading; may be empty.</summary>
    public string Title { get; }

    /// <summary>What is read and done, in order.</summary>
    public ImmutableArray<SceneElement> Elements { get; }

    /// <summary>What can be examined.</summary>
    public ImmutableArray<Thing> Things { get; }

    /// <summary>The ways out.</summary>
    public ImmutableArray<Exit> Exits { get; }

    /// <summary>Who talks, with everything they can say.</summary>
    public ImmutableArray<Dialogue> Dialogues { get; }

    /// <summary>The labs.</summary>
    public ImmutableArray<LabCall> Labs { get; }

    /// <summary>The challenges, in order.</summary>
    public ImmutableArray<Challenge> Challenges { get; }

    // What only instructors see is not there, and hints and solutions are not there yet.
    private static IEnumerable<SceneElement> Shown(SceneElement element) => element switch
    {
        InstructorNote => [],
        Challenge challenge => challenge.Task.SelectMany(Shown).Prepend(element),
        _ => element.Inner.SelectMany(Shown).Prepend(element),
    };
}
