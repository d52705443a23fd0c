using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Panes;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels.Writing;

public sealed class TokensPanelTests
{
    [Test]
    public void Tokens_that_share_a_character_are_joined_and_all_others_stand_apart()
        => Assert.That(APanel.Of(SomeWriting.Of("tokens")).Text(), Does.Contain("[na]ïve|·lamp|·+◌+👩|↵|na|"));

    [Test]
    public void Arrows_go_along_the_tokens_and_the_chosen_one_is_told_closely()
    {
        using Screen screen = Some.Lab(SomeWriting.Of("tokens"), 120, 40);
        screen.Press(Key.Tab, Key.CursorUp, Key.CursorRight);
        Assert.That(screen.Text, Does.Contain("|na[ïve]·lamp|").And.Contain("token 2 of 8: \"ïve\", id 46494, bytes c3 af 76 65").And.Contain("U+00EF").And.Contain("rank of its id 7 of 7"));
        screen.Press(Key.CursorLeft);
        Assert.That(screen.Text, Does.Contain("[na]ïve").And.Contain("here 2 times"));
    }

    [Test]
    public void A_click_chooses_a_token()
    {
        using Screen screen = Some.Lab(SomeWriting.Of("tokens"), 120, 40);
        screen.Click("·lamp|");
        Assert.That(screen.Text, Does.Contain("[·lamp]").And.Contain("token 3 of 8"));
    }

    [Test]
    public void A_part_of_a_character_says_so()
    {
        LabPanel panel = APanel.Of(SomeWriting.Of("tokens"));
        panel.Do("piece 4");
        Assert.That(panel.Text(), Does.Contain("token 5 of 8: part of a character, id 235, bytes 91"));
    }

    [Test]
    public void A_token_of_the_models_own_is_marked()
    {
        LabPanel panel = APanel.Of(An.Experiment("tokens", """{"pieces": ["a", "<|im_end|>"], "ids": [66, 2], "bytes": ["61", "3c"], "groups": [0, 1], "tokens": 2}"""));
        panel.Do("piece 1");
        Assert.That(panel.Text(80), Does.Contain("◆<|im_end|>").And.Contain("read as one mark and not as letters"));
    }

    [Test]
    public void A_long_text_is_turned_page_by_page()
    {
        Experiment experiment = An.Experiment("tokens", "{}") with { Facts = LabValue.Map(("pieces", LabValue.Of([.. Enumerable.Repeat(" a", 1000)])), ("ids", LabValue.Numbers(Enumerable.Repeat(1.0, 1000)))).Fields! };
        LabPanel panel = APanel.Of(experiment);
        Assert.That(panel.Text(), Does.Contain("tokens 1 to 60 of 1000"));
        panel.Choose("61 to 120");
        Assert.That(panel.Text(), Does.Contain("token 61 of 1000").And.Contain("tokens 61 to 120").And.Contain("1 to 60 of 1000 before"));
        panel.Do("piece 119");
        panel.Do("piece on");
        Assert.That(panel.Text(), Does.Contain("tokens 121 to 180"));
    }

    [Test]
    public void The_chosen_token_keeps_the_cursor_of_the_screen()
    {
        LabPanel panel = APanel.Of(SomeWriting.Of("tokens"));
        var cursor = new PaneCursor();
        cursor.Show(panel, 66, 20);
        cursor.Enter();
        panel.Do(cursor.ChosenPart!.Value.More[1..]);
        cursor.Show(panel, 66, 20);
        Assert.That(cursor.ChosenPart!.Value.Text, Is.EqualTo("ïve"));
    }
}
