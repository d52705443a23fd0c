using LlmQuest.Tui.Game;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Tests;

public sealed class FoundRowsTests
{
    private static readonly TranscriptLine[] Rows = [.. new[] { "A keeper sits beside it with a pair of", "  scissors, cutting words into", "  pieces. Scissors cut.", "" }.Select(text => new TranscriptLine(text, Tone.Normal))];

    [TestCase("pair of scissors", 0, 1)]
    [TestCase("SCISSORS", 1, 2)]
    [TestCase("with a  pair of scissors, cutting words into pieces", 0, 1, 2)]
    [TestCase("keeper", 0)]
    [TestCase("gate")]
    [TestCase(" ")]
    public void A_text_is_found_where_it_stands_in_one_row_or_runs_over_several(string text, params int[] rows) => Assert.That(FoundRows.Of(Rows, text), Is.EquivalentTo(rows));
}
