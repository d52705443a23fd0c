using LlmQuest.Core.Courses;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Challenges;

/// <summary>An answer in words or a number: typed, or put together from letters.</summary>
internal sealed class WordsPane(Challenge challenge) : ChallengePane
{
    private bool _showsPad;

    /// <inheritdoc/>
    public override string Beginning => "answer ";

    protected override Challenge Challenge => challenge;

    protected override IEnumerable<Row> Body(int width)
    {
        yield return Row.Of("Type your answer, or take letters from here:", Tone.Faint);
        yield return Row.Of(new Part("[type]", Tone.Deed) { Deed = Deeds.Fill + Beginning }, new Part("  "), Own(_showsPad ? "[hide letters]" : "[letters]", "pad"));
        foreach (Row row in _showsPad ? LetterPad.Rows(Beginning, challenge is NumberChallenge) : [])
        {
            yield return row;
        }
    }

    protected override string? Act(string deed)
    {
        _showsPad ^= deed == "pad";
        return null;
    }
}
