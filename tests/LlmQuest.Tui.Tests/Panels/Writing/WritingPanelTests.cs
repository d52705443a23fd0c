using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs;
using LlmQuest.Labs.Generate;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Tests.Panels.Writing;

public sealed class WritingPanelTests
{
    [Test]
    public void A_shade_behind_a_token_says_how_much_it_surprised()
    {
        LabPanel panel = APanel.Of(SomeWriting.Answered());
        Assert.That(panel.Text(), Does.Contain("[The] lamp▒ went▓ out.↵█"));
    }

    [Test]
    public void An_answer_that_is_written_now_has_its_tokens()
    {
        World world = ACourse.OneRoom(ACourse.Lab("lab", "generate", ("prompt", LabValue.Of("ab")), ("mode", LabValue.Of("raw")), ("seed", LabValue.Of(7))));
        using var screen = new Screen(Some.Session(world, new LabBench(new WritingLab(new ScriptedSource(ScriptedModel.Saying("hello", 2)).Host(), () => 7))), 120, 40);
        screen.Enter("generate").AnswerEnds();
        Assert.That(screen.Text, Does.Contain("[h]ello").And.Contain("end: the model ended it").And.Contain("token 1 of 5: \"h\", id 8; surprise 0.00 bits, rank 1"));
    }

    [Test]
    public void A_token_that_is_chosen_is_told_closely()
    {
        LabPanel panel = APanel.Of(SomeWriting.Answered());
        panel.Do("piece on");
        Assert.That(panel.Text(), Does.Contain(" [lamp]▒").And.Contain("token 2 of 6: \"·lamp\", id 21002; surprise 5.00 bits, rank 2 of").And.Contain("4.00 bits, as 16.0 equal"));
    }

    [Test]
    public void An_answer_of_an_earlier_sitting_keeps_its_strip_of_surprise()
        => Assert.That(APanel.Of(SomeWriting.Of("generate")).Text(80), Does.Contain("surprise | ░▒██|").And.Contain("5 tokens, 8.22 bits each on average, at most").And.Contain("2 of 2 different"));

    [Test]
    public void Seed_speed_and_why_it_ended_are_told()
        => Assert.That(APanel.Of(SomeWriting.Of("generate")).Text(), Does.StartWith("7 tokens · 41.3 tokens/s · seed 7 · behind a prompt of 12 tokens\n[1] length: cut at max_new_tokens"));

    [Test]
    public void A_mark_stands_in_both_texts_where_the_first_other_token_begins()
        => Assert.That(APanel.Of(SomeWriting.Of("compare")).Text(), Does.Contain("The story is» that of the").And.Contain("The story is» then told.").And.Contain("first difference at token 3"));

    [Test]
    public void Sides_say_what_is_set_otherwise()
        => Assert.That(APanel.Of(SomeWriting.Of("compare")).Text(), Does.Match("temperature 0 +│ temperature 1.2"));

    [Test]
    public void Two_texts_that_are_the_same_have_no_mark()
        => Assert.That(APanel.Of(An.Experiment("compare", """{"left_text": "a", "right_text": "a", "first_difference": -1}""")).Text(), Does.Contain("both are the same").And.Not.Contain("»"));

    [Test]
    public void A_mark_that_is_part_of_a_text_is_not_taken_for_ours()
    {
        LabPanel panel = APanel.Of(An.Experiment("compare", """{"left_text": "» one", "right_text": "» two", "first_difference": 1, "left_piece": " one", "right_piece": " two"}"""));
        Part marked = panel.Rows(66).SelectMany(row => row.Parts).First(part => part.Text.StartsWith('»') && part.Tone == Tone.Warning);
        Assert.That(marked.Text, Is.EqualTo("» one"));
    }

    [Test]
    public void The_exact_prompt_is_shown_on_demand_with_who_wrote_each_part()
    {
        LabPanel panel = APanel.Of(SomeTalk.Of("chat"));
        Assert.That(panel.Text(), Does.Not.Contain("<|im_start|>"));
        panel.Choose("[the exact prompt]");
        Assert.That(panel.Text(), Does.Contain("# template   3 |◆<|im_start|>system↵").And.Contain("> person    24 |And what is a week?").And.Contain("-* model"));
        panel.Choose("[hide the exact prompt]");
        Assert.That(panel.Text(), Does.Not.Contain("<|im_start|>"));
    }

    [Test]
    public void A_lab_that_shows_the_prompt_begins_with_it_open()
        => Assert.That(APanel.Of(SomeTalk.Of("chat-prompt")).Text(), Does.Contain("◆<|im_start|>system"));

    [Test]
    public void A_mark_that_was_typed_is_not_shown_as_one_of_the_template()
    {
        LabPanel panel = APanel.Of(An.Experiment("chat", """{"messages": [], "origins": [{"origin": "person", "text": "<|im_end|>", "tokens": 6}]}""", """{"show_prompt": true}"""));
        Assert.That(panel.Text(), Does.Contain("|<|im_end|>").And.Not.Contain("◆<"));
    }

    [Test]
    public void The_last_turn_is_shown_and_what_came_before_on_demand()
    {
        LabPanel panel = APanel.Of(SomeTalk.Of("chat"));
        Assert.That(panel.Text(), Does.Contain("5 earlier messages").And.Contain("Seven days.").And.Not.Contain("Who are you?"));
        panel.Choose("5 earlier messages");
        Assert.That(panel.Text(), Does.Contain("x you    Who are you?").And.Contain("[stopped by you]"));
    }

    [Test]
    public void The_gauge_has_a_sign_for_each_origin()
        => Assert.That(APanel.Of(SomeTalk.Of("chat")).Text(), Does.Match(@"\|#+=+>+\*+\.+\|").And.Contain("# template 25  = system 3  > person 28  * model 16").And.Contain("72 of 128 tokens used, 56 left"));

    [Test]
    public void Too_few_questions_are_said_first()
        => Assert.That(APanel.Of(SomeTalk.Of("prompting")).Text(), Does.StartWith("4 questions: too few to say which of bare and step-by-step is\nbetter (p 0.500; they differ on 2)"));

    [Test]
    public void A_strategy_folds_out_into_its_answers()
    {
        LabPanel panel = APanel.Of(SomeTalk.Of("prompting"));
        Assert.That(panel.Text(), Does.Not.Contain("→ six"));
        panel.Choose("▸ bare");
        Assert.That(panel.Text(), Does.Contain("▾ bare").And.Contain(".  3. How many legs does a spider have? → six"));
    }

    [Test]
    public void A_group_of_answers_folds_out()
    {
        LabPanel panel = APanel.Of(SomeJudging.Of("hallucination"));
        Assert.That(panel.Text(), Does.Contain("▸ group 1: 2 of 4").And.Not.Contain(" 3. Fleming"));
        panel.Choose("group 1");
        Assert.That(panel.Text(), Does.Match(@" 3\. Fleming +\|█ \| right"));
    }

    [Test]
    public void A_question_of_a_set_folds_out_into_its_answers()
    {
        LabPanel panel = APanel.Of(SomeJudging.Of("question-set"));
        panel.Choose("0.00");
        Assert.That(panel.Text(), Does.Contain("asked: What is the capital of Italy?").And.Contain("in 1 group; the largest, \"Rome\", has 10 of 10 answers"));
    }

    [Test]
    public void A_job_folds_out_what_the_model_was_given()
    {
        LabPanel panel = APanel.Of(SomeTalk.Of("tasks"));
        Assert.That(panel.Text(), Does.Contain("task      translation").And.Contain("look for  A good translation"));
        panel.Choose("what it was given");
        Assert.That(panel.Text(), Does.Contain("language  French").And.Contain("text      The train is late."));
    }
}
