using LlmQuest.Core.Engine;
using LlmQuest.Tui.Game;

namespace LlmQuest.Tui.Tests;

public sealed class LiveRowsTests
{
    private static readonly string[] Texts =
    [
        "One short line.",
        "The lamp went out, and nobody in the room said anything about it for a very long while.\n\nThen it was morning.",
        "Averyverylongwordwithoutanyspacethatdoesnotfitintoonerowofthescreen and more",
        "\n\n  indented\twith a tab\nand on",
        "日本語のテキストは幅が広い文字でできています and then Latin",
    ];

    [TestCaseSource(nameof(Texts))]
    public void An_answer_that_comes_letter_by_letter_stands_as_one_that_is_whole(string text)
    {
        var live = new LiveRows();
        for (int end = 1; end <= text.Length; end++)
        {
            live.Show(text[..end], 30);
        }

        Assert.That(live.Rows, Is.EqualTo(TranscriptLayout.Rows(new TranscriptEntry(TranscriptKind.Answer, text), 30, isFirst: false)));
    }

    [Test]
    public void Another_text_or_width_begins_anew()
    {
        var live = new LiveRows();
        live.Show("first text that is long enough for two rows", 30);
        live.Show("second", 20);
        Assert.That(live.Rows.Select(row => row.Text), Is.EqualTo(new[] { "", "│ second" }));
    }
}
