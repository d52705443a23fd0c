using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>What somebody who was away needs to go on: where, what was learnt last, what is open. Read in two minutes.</summary>
internal static class RecapText
{
    private const int MostPoints = 6;
    private const int MostWords = 5;
    private const int MostSurprises = 3;

    public static string Of(World world, RunState state)
    {
        StageMap here = world.Stage(state.Stage);
        StageMap[] passed = [.. world.Rooms.Where(stage => state.Passed.ContainsKey(stage.Id))];
        string[] lines =
        [
            $"You are in {here.Stage.Title}, at {here.Scene(state.Scene).Title}. {Quantity.Of(passed.Length, "stage")} of {world.Rooms.Length} passed{(passed.Length == 0 ? "." : $": {string.Join(", ", passed.Select(stage => stage.Stage.Title))}.")}",
            .. Listed("To remember:", Points(state, here, passed)),
            .. Listed("Words of this place:", here.Stage.Introduces.Where(world.Course.Terms.ContainsKey).Take(MostWords).Select(term => $"{term}: {world.Course.Terms[term]}")),
            .. Listed("What surprised you:", state.Surprises.Values.Reverse().Take(MostSurprises)),
            state.Treasures.IsEmpty ? "" : CarriedText.Of(world, state),
            Current.Challenge(world, state) is { } challenge && !state.IsDone(here.Id, challenge.Id) ? $"Open here: {challenge.Title}. task shows it, look reads the place again." : "Nothing is open here: map shows where to go on.",
        ];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    // Of what was passed the newest, as far as the order of the course tells it: what lies further back the campfire asks.
    private static IEnumerable<string> Points(RunState state, StageMap here, StageMap[] passed)
    {
        IEnumerable<StageMap> known = state.Passed.ContainsKey(here.Id) ? passed.Where(stage => stage != here).Prepend(here) : passed.Reverse();
        return known.SelectMany(stage => stage.Stage.KeyPoints).Take(MostPoints);
    }

    private static IEnumerable<string> Listed(string heading, IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length == 0 ? [] : all.Select(item => "- " + item).Prepend(heading);
    }
}
