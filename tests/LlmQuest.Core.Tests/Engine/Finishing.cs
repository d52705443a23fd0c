using LlmQuest.Core.Engine.Progress;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

/// <summary>Plays on by doing what the map offers and revealing everything.</summary>
internal static class Finishing
{
    /// <summary>Plays to the end, and fails where no stage that is left can be played.</summary>
    public static async Task Finish(Player player)
    {
        while (!Unlocks.IsFinished(player.World, player.State))
        {
            bool isAllOptional = player.World.Stages.All(stage => stage.Stage.IsOptional);
            StageStanding[] left = [.. Unlocks.Of(player.World, player.State).Where(standing => standing.State == StageState.Open && (isAllOptional || !standing.Stage.Stage.IsOptional))];
            Assert.That(left, Is.Not.Empty, await player.Type("map"));
            await Pass(player, left[0].Stage.Id);
        }
    }

    private static async Task Pass(Player player, string stage)
    {
        await player.Type($"go {stage}");
        Assert.That(player.State.Stage, Is.EqualTo(stage), player.Transcript);
        for (int i = 0; !player.State.Passed.ContainsKey(stage); i++)
        {
            Assert.That(i, Is.LessThan(100), player.Transcript);
            await player.Type(Current.Met(player.World, player.State).Any(challenge => !player.State.IsDone(stage, challenge.Id)) ? "reveal" : "next");
        }
    }
}
