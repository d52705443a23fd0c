using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks;

/// <summary>Looks at exits: where they lead, what opens them, and whether every scene can be entered and left.</summary>
internal sealed class ExitCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        var map = new CourseMap(reading);
        HashSet<(string Stage, string Scene)> doors = [];
        foreach (StageSpot spot in map.Spots)
        {
            HashSet<string> challenges = [.. spot.Stage.Challenges.Select(challenge => challenge.Id)];
            foreach (Exit exit in spot.Stage.Elements.OfType<Exit>())
            {
                LookAtTarget(exit, spot, map, doors);
                foreach (string name in exit.After.Where(name => !challenges.Contains(name)))
                {
                    map.Add(Rules.ExitAfterUnknown, spot.Places.Attribute(exit.At, "after", name), name, map.Meant.Near(name, challenges));
                }
            }
        }

        foreach (StageSpot spot in map.Spots)
        {
            LookAtScenes(spot, map, doors);
        }
    }

    private static void LookAtTarget(Exit exit, StageSpot spot, CourseMap map, HashSet<(string Stage, string Scene)> doors)
    {
        if (exit.To.Length == 0)
        {
            return;
        }

        (string stage, string scene) = SceneGraph.Split(exit.To);
        StageSpot? to = stage.Length == 0 ? spot : map.Find(stage);
        if (to is null)
        {
            if (map.Reading.IsWhole)
            {
                Say(map.DidYouMeanStage(stage));
            }

            return;
        }

        if (exit.To == "#" || (scene.Length > 0 && !to.SceneIds.Contains(scene)))
        {
            Say(map.Meant.Near(exit.To, to.SceneIds.Select(known => $"{stage}#{known}")));
        }
        else if (to != spot)
        {
            doors.Add((to.Id, scene));
        }

        void Say(string meant) => map.Add(Rules.ExitNowhere, spot.Places.Attribute(exit.At, "to"), exit.To, meant);
    }

    private static void LookAtScenes(StageSpot spot, CourseMap map, HashSet<(string Stage, string Scene)> doors)
    {
        if (SceneGraph.Of(spot) is not { } graph)
        {
            return;
        }

        Scene[] scenes = [.. spot.Stage.Scenes];
        bool[] reached = graph.ReachedFrom([0, .. Enumerable.Range(0, scenes.Length).Where(i => scenes[i].Id.Length > 0 && doors.Contains((spot.Id, scenes[i].Id)))]);
        bool[] ending = graph.Reaching(graph.IsEnd);
        bool[] stuck = graph.Reaching(graph.IsDeadEnd);
        int loop = -1;
        for (int i = 0; i < scenes.Length; i++)
        {
            if (!reached[i])
            {
                map.Add(Rules.SceneUnreachable, scenes[i].At, NameOf(scenes[i]), scenes[i].Id);
            }
            else if (graph.IsDeadEnd(i))
            {
                map.Add(Rules.DeadEnd, scenes[i].At, NameOf(scenes[i]), scenes[i + 1].Id);
            }
            else if (!ending[i] && !stuck[i] && loop < 0)
            {
                loop = i;
                map.Add(Rules.EndlessLoop, scenes[i].At, NameOf(scenes[i]), Way.Of([.. graph.RoundFrom(i).Select(number => NameOf(scenes[number]))]));
            }
        }
    }

    private static string NameOf(Scene scene) => scene.Title.Length > 0 ? scene.Title : scene.Id.Length > 0 ? scene.Id : "(the beginning)";
}
