using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Checks;

/// <summary>Looks at what challenges need: terms, lab parameters and treasures that every way to them makes sure of.</summary>
internal sealed class NeedCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        var map = new CourseMap(reading);
        var kinds = new NeedKinds(map);
        string[] wanted = [.. map.Spots.SelectMany(spot => spot.Stage.Challenges).SelectMany(challenge => challenge.Needs).Concat(kinds.Terms).Distinct(StringComparer.OrdinalIgnoreCase)];
        var supplies = new Supplies(map, wanted);
        foreach (StageSpot spot in map.Spots)
        {
            foreach (Challenge challenge in spot.Stage.Challenges)
            {
                foreach (string need in challenge.Needs)
                {
                    LookAt(need, challenge, spot, kinds, supplies, map);
                }

                LookAtWords(challenge, spot, kinds, supplies, map);
            }
        }
    }

    private static void LookAt(string need, Challenge challenge, StageSpot spot, NeedKinds kinds, Supplies supplies, CourseMap map)
    {
        if (!kinds.IsKnown(need))
        {
            if (map.Reading.IsWhole)
            {
                map.Add(Rules.NeedUnknown, spot.Places.Attribute(challenge.At, "needs", need), need, map.Meant.Near(need, kinds.All));
            }
        }
        else if (supplies.Lacking(spot, need) is { } way)
        {
            bool isWon = kinds.IsTreasure(need);
            string fix = isWon
                ? $"Let the stage require that one is passed which grants it (\"grants: {need}\"; a score alone wins no treasure), or remove the need."
                : $"Write \"introduces: [{need}]\" in the front matter of the stage that explains it, and let this stage require that one; or remove the need.";
            map.Add(Rules.NeedNotGuaranteed, spot.Places.Attribute(challenge.At, "needs", need), need, Way.Of(way), isWon ? "wins" : "introduces", fix);
        }
    }

    // The first form asks before anything was told, and the second comes behind all rooms where it asks for none.
    private static bool IsForm(Stage stage) => stage.Form == InventoryForm.Before || (stage.Form == InventoryForm.After && !stage.Requires.Named.Any());

    private static void LookAtWords(Challenge challenge, StageSpot spot, NeedKinds kinds, Supplies supplies, CourseMap map)
    {
        string text = string.Join('\n', challenge.Task.OfType<Story>().Select(story => PlainText.Of(story.Content)).Prepend(challenge.Title));
        foreach ((string term, string word) in kinds.Finder.In(text).DistinctBy(found => found.Term))
        {
            bool isTold = IsForm(spot.Stage) || challenge.Needs.Contains(term, StringComparer.OrdinalIgnoreCase);
            if (!isTold && supplies.Lacking(spot, term) is { } way)
            {
                map.Add(Rules.TermTooEarly, spot.Places.WordBelow(challenge.At, word), term, Way.Of(way));
            }
        }
    }
}
