using LlmQuest.Core.Commands;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Tui.Preview;

/// <summary>Finds the scene that an author means.</summary>
internal static class Places
{
    private const int MostNamed = 6;
    private static readonly char[] Between = ['/', '#'];

    /// <summary>Whether a course has a place.</summary>
    public static bool Has(World world, Place place) => world.Find(place.Stage)?.Scenes.Any(scene => scene.Id == place.Scene) == true;

    /// <summary>All places of a course, in order.</summary>
    public static IEnumerable<Place> All(World world) => world.Stages.SelectMany(stage => stage.Scenes.Select(scene => new Place(stage.Id, scene.Id)));

    /// <summary>The place of a name.</summary>
    /// <param name="world">The course.</param>
    /// <param name="here">The stage whose scenes come first.</param>
    /// <param name="typed">A scene, a stage, or both with a slash between; ids, or the beginning of one.</param>
    /// <param name="problem">Why there is none, in a sentence; else empty.</param>
    public static Place? Find(World world, string here, string typed, out string problem)
    {
        problem = "";
        Place[] all = [.. All(world)];
        string[] parts = typed.Trim().ToLowerInvariant().Split(Between, 2);
        Place[] found = parts.Length > 1
            ? [.. all.Where(place => place.Stage == parts[0] && (parts[1].Length == 0 || place.Scene == parts[1])).Take(1)]
            : OfOneName(all, here, parts[0]);
        if (found.Length == 1)
        {
            return found[0];
        }

        IEnumerable<string> known = all.SelectMany(place => new[] { place.ToString(), place.Stage, place.Scene });
        problem = found.Length > 1 ? $"'{typed}' can be {string.Join(", ", found.Take(MostNamed))}{(found.Length > MostNamed ? " and more" : "")}: type one of them."
            : Suggestions.Closest(typed, known) is { Length: > 0 } near ? $"There is no place '{typed}'. Did you mean {near}?"
            : $"There is no place '{typed}': jump alone lists all of them.";
        return null;
    }

    // The same name first, then its beginning; what is here before what is elsewhere.
    private static Place[] OfOneName(Place[] all, string here, string name)
    {
        Func<Place, bool>[] ways =
        [
            place => place.Stage == here && place.Scene == name,
            place => place.Stage == name,
            place => place.Scene == name,
            place => place.Stage == here && Begins(place.Scene, name),
            place => Begins(place.Stage, name),
            place => Begins(place.Scene, name),
        ];
        Place[] found = ways.Select(way => all.Where(way).ToArray()).FirstOrDefault(places => places.Length > 0) ?? [];
        return found.DistinctBy(place => place.Stage).Count() == 1 && found.All(place => place.Stage == name || (Begins(place.Stage, name) && !Begins(place.Scene, name))) ? found[..1] : found;
    }

    private static bool Begins(string id, string name) => name.Length > 0 && id.StartsWith(name, StringComparison.Ordinal);
}
