using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Challenges;

namespace LlmQuest.Tui.Tests;

/// <summary>A question of the inventory beside the story.</summary>
public sealed class FormPaneTests
{
    private static string Shown(InventoryForm form)
    {
        ChoiceChallenge item = SomeChallenge.Choice("-letters", "+tokens").Called("sees").Hinted("Count them.");
        World world = ACourse.Of(ACourse.Stage("hall", ACourse.Scene("hall-scene", item)) with { Form = form });
        ChallengePane pane = ChallengePanes.Of(item);
        pane.Show(world.Stages[0], RunState.Empty, isAside: false);
        return string.Join('\n', pane.Rows(60).Select(row => string.Concat(row.Parts.Select(part => part.Text))).Prepend(pane.Title));
    }

    [Test]
    public void It_offers_neither_points_nor_help()
    {
        Assert.That(Shown(InventoryForm.None), Does.Contain("XP").And.Contain("[hint").And.Contain("[see the solution]"));
        Assert.That(Shown(InventoryForm.Before), Does.Contain("tokens").And.Not.Contain("XP").And.Not.Contain("hint").And.Not.Contain("solution"));
    }
}
