using LlmQuest.Core.Commands;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Tests.Pages;

/// <summary>The pages for ears and pipes, where nothing can be clicked and nothing is drawn.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlainPageTests
{
    private readonly FakeGame _game = new();

    [Test]
    public void The_drawing_of_the_title_is_told_in_a_sentence()
        => Assert.That(Told("menu"), Does.Contain("The Next-Word Engine: five words").And.Not.Contain("░").And.Not.Contain("│"));

    [Test]
    public void Preferences_are_changed_by_typing() => Assert.That(Told("preferences"), Does.Contain("preferences theme dark").And.Not.Contain("Left and right"));

    [Test]
    public void Models_are_pulled_used_and_verified_by_the_lines_that_are_told()
        => Assert.That(Told("models"), Does.Contain("[models pull smollm2-360m-instruct]").And.Contain("[models use own]  [models verify own]").And.Not.Contain("[pull]"));

    [Test]
    public void A_new_profile_is_begun_by_the_line_that_is_told() => Assert.That(Told("profiles"), Does.Contain("[profiles new …]"));

    [Test]
    public void Keys_are_not_told_where_there_are_none() => Assert.That(Told("help"), Does.Not.Contain("F1").And.Not.Contain("Arrows").And.Contain("preferences"));

    [Test]
    public void An_experiment_tells_the_lines_that_go_on_from_it()
    {
        _game.Experiments.AddRange(SomeRun.Experiments());
        Assert.That(Told("experiments 12"), Does.Contain("[experiments 12 again]  [diff 9 12]  [chart 12 experiment-12.svg]  [experiments]"));
    }

    [Test]
    public async Task Where_a_stage_is_passed_the_goal_says_how_to_go_on()
    {
        AdventureSession session = await SomeRun.PassedAsync();
        Assert.That(session.GoalLine, Is.EqualTo("Nothing is left to do here: onward goes on."));
    }

    private string Told(string line)
    {
        ProgramReply reply = _game.Desk.Do(CommandParser.Parse(line), line.StartsWith("exp", StringComparison.Ordinal) ? SomeRun.Fresh() : null);
        return PlainPane.Of(reply.Page!);
    }
}
