using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Challenges;

/// <summary>A probability lock: the text, what the model would say, and how near that is.</summary>
internal sealed class SteerPane(SteerChallenge challenge) : ChallengePane
{
    private bool _showsPad;

    /// <inheritdoc/>
    public override string Beginning => "steer ";

    protected override Challenge Challenge => challenge;

    private string Text => Record.Answers is [.., var last] ? last.Answer : challenge.Lock.Text;

    protected override IEnumerable<Row> Body(int width)
    {
        ProbabilityLock door = challenge.Lock;
        yield return Row.Of(new Part("goes on with ", Tone.Faint), new Part($"\"{Glyphs.Piece(door.Target)}\"", Tone.Strong), new Part(string.Create(CultureInfo.InvariantCulture, $" at {door.Probability:0.###} or more"), Tone.Faint));
        if (!door.Forbidden.IsEmpty)
        {
            yield return Row.Of($"not in the text: {DisplayText.Strip(string.Join(", ", door.Forbidden))}", Tone.Warning);
        }

        if (Record.BestTokens is { } best)
        {
            yield return Row.Of(string.Create(CultureInfo.InvariantCulture, $"your best: {Quantity.Of(best, "token")}{(door.Par is { } par ? $", par {par}" : "")}"), Tone.Good);
        }

        yield return Row.Of(new Part("[edit the text]", Tone.Deed) { Deed = $"{Deeds.Fill}{Beginning}{Text}" }, new Part("  "), Own(_showsPad ? "[hide letters]" : "[letters]", "pad"));
        foreach (Row row in _showsPad ? LetterPad.Rows(Beginning, isNumber: false) : [])
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
