using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks;

/// <summary>What a challenge can need: terms of the course, treasures, and parameters of labs.</summary>
internal sealed class NeedKinds
{
    private readonly HashSet<string> _treasures;
    private readonly HashSet<string> _others;

    public NeedKinds(CourseMap map)
    {
        Terms = [.. (map.Reading.Course?.Terms.Keys ?? []).Where(term => term.Length > 0)];
        Finder = new TermFinder(Terms);
        _treasures = new(map.Spots.SelectMany(spot => spot.Stage.Elements.OfType<Treasure>()).Select(treasure => treasure.Id), StringComparer.OrdinalIgnoreCase);
        _others = new(map.Reading.Labs.All.SelectMany(lab => lab.Parameters).Select(parameter => parameter.Name).Concat(Terms), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The terms, as <c>course.yaml</c> writes them.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>Finds them in texts.</summary>
    public TermFinder Finder { get; }

    public IEnumerable<string> All => _treasures.Concat(_others);

    public bool IsKnown(string name) => _treasures.Contains(name) || _others.Contains(name);

    /// <summary>Whether it is a treasure and nothing else.</summary>
    public bool IsTreasure(string name) => _treasures.Contains(name) && !_others.Contains(name);
}
