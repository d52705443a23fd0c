using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Tests;

/// <summary>Fences by Pandoc's rule.</summary>
public sealed class DivTests
{
    [TestCase("::: callout")]
    [TestCase(":::callout")]
    [TestCase("::: {.callout}")]
    [TestCase("::: {.callout #note}")]
    [TestCase("::: callout {#note}")]
    [TestCase("::::::::::::::::: callout ::::::::::::")]
    [TestCase("   ::: callout")]
    [TestCase(":::{callout}")]
    public void A_div_may_be_opened_in_every_way_people_write_it(string opening)
        => Assert.That(A.Stage($"{opening}\ntext\n:::\n").Elements.OfType<Aside>().Single().Kind, Is.EqualTo("callout"));

    [TestCase(":::", ":::::")]
    [TestCase(":::::", ":::")]
    public void A_closing_fence_closes_the_innermost_div_whatever_its_length(string outer, string inner)
    {
        Stage stage = A.Stage($"{outer} callout\n{inner} spoiler\nin\n{outer}\nout\n{inner}\nafter\n");
        Assert.That(stage.Scenes.Single().Elements.Select(element => element.GetType().Name), Is.EqualTo(new[] { "Aside", "Story" }));
        Assert.That(((Aside)stage.Scenes[0].Elements[0]).Content.Select(element => element.GetType().Name), Is.EqualTo(new[] { "Aside", "Story" }));
    }

    [TestCase("```\n::: callout\n:::\n```")]
    [TestCase("~~~~ md\n:::\n~~~~")]
    [TestCase("<!--\n::: callout\n-->")]
    public void Fences_in_code_and_in_comments_are_text(string code)
        => Assert.That(A.Stage($"::: spoiler\n{code}\n:::\nafter\n").Scenes.Single().Elements, Has.Length.EqualTo(2));

    [TestCase("text\n::: callout\nin\n:::\n")]
    [TestCase("- item\n::: callout\nin\n:::\n")]
    [TestCase("<img src=\"a.png\" alt=\"a\">\n::: callout\nin\n:::\n")]
    [TestCase("> quote\n::: callout\nin\n:::\n")]
    public void A_fence_needs_no_blank_line_before_it(string text)
        => Assert.That(A.Stage(text).Elements.OfType<Aside>().Single().Content, Has.Length.EqualTo(1));

    [Test]
    public void An_unknown_div_is_kept_and_reported()
    {
        Assert.That(A.Faults("::: calout\ntext\n:::\n"), Is.EqualTo(new[] { "LQ0038 1:5" }));
        Aside aside = A.Reading(A.Front + "::: calout\ntext\n:::\n").Reading.Stage!.Elements.OfType<Aside>().Single();
        Assert.That(PlainText.Of(((Story)aside.Content.Single()).Content), Is.EqualTo("text"));
    }

    [TestCase("::: callout {#a\ntext\n:::\n", "LQ0040 1:14")]
    [TestCase("::: callout\ntext\n", "LQ0002 1:1")]
    [TestCase("text\n\n:::\n", "LQ0003 3:1")]
    [TestCase("::: callout {colour=red}\ntext\n:::\n", "LQ0039 1:14")]
    [TestCase("::: goal\nexpect: tokens > 1\n:::\n", "LQ0041 1:5")]
    public void A_fault_of_a_div_is_told_with_its_place(string scenes, string fault)
        => Assert.That(A.Faults(scenes), Has.Some.EqualTo(fault));

    [Test]
    public void Only_a_heading_of_the_second_level_outside_any_div_cuts_a_scene()
    {
        Stage stage = A.Stage("before\n## One\na\n### Not\n::: callout\n## Nor this\n:::\n## Two {#second}\nb\n");
        Assert.That(stage.Scenes.Select(scene => (scene.Id, scene.Title)), Is.EqualTo(new[] { ("", ""), ("one", "One"), ("second", "Two") }));
    }

    [Test]
    public void Answers_to_choose_once_and_others_may_follow_each_other()
    {
        Dialogue talk = A.Stage("::: say {#hi who=\"the keeper\"}\nHello.\n\n* [Why?](#hi)\n- [Again.](#hi)\n- [Bye.](#)\n:::\n").Elements.OfType<Dialogue>().Single();
        Assert.That(talk.Choices.Select(choice => (choice.Text, choice.To, choice.IsOnce)), Is.EqualTo(new[] { ("Why?", "hi", true), ("Again.", "hi", false), ("Bye.", "", false) }));
        Assert.That(talk.Content, Has.Length.EqualTo(1));
    }
}
