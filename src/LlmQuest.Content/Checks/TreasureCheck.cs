using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks;

/// <summary>Looks at treasures: what is granted is declared, what is declared can be won, and it can do something.</summary>
internal sealed class TreasureCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        var map = new CourseMap(reading);
        HashSet<string> declared = [.. map.Spots.SelectMany(spot => spot.Stage.Elements.OfType<Treasure>()).Select(treasure => treasure.Id)];
        HashSet<string> granted = [.. map.Spots.SelectMany(spot => spot.Stage.Grants)];
        foreach (StageSpot spot in map.Spots)
        {
            foreach (string name in spot.Stage.Grants.Where(name => reading.IsWhole && !declared.Contains(name)))
            {
                map.Add(Rules.TreasureUnknown, spot.Places.Front("grants", name), name, map.Meant.Near(name, declared));
            }

            foreach (Treasure treasure in spot.Stage.Elements.OfType<Treasure>())
            {
                LookAt(treasure, spot, granted, map);
            }
        }
    }

    private static void LookAt(Treasure treasure, StageSpot spot, HashSet<string> granted, CourseMap map)
    {
        if (map.Reading.IsWhole && !granted.Contains(treasure.Id))
        {
            map.Add(Rules.TreasureNeverGranted, spot.Places.Attribute(treasure.At, "id"), treasure.Id);
        }

        if (treasure.Ability.Length > 0 && !Abilities.All.ContainsKey(treasure.Ability))
        {
            map.Add(Rules.UnknownAbility, spot.Places.Attribute(treasure.At, "ability"), treasure.Ability, map.Meant.Near(treasure.Ability, Abilities.All.Keys), string.Join(", ", Abilities.All.Keys));
        }
    }
}
