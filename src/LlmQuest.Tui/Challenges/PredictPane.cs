using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Challenges;

/// <summary>A guess before the reveal, and how sure one is of it.</summary>
internal sealed class PredictPane(PredictChallenge challenge) : ChallengePane
{
    private const int Track = 21;
    private const int Percent = 5;
    private int _share = 50;
    private int _sure = 70;
    private bool _isSaid;
    private bool _showsPad;

    /// <inheritdoc/>
    public override string Beginning => "predict ";

    protected override Challenge Challenge => challenge;

    /// <inheritdoc/>
    public override string Finished(string line)
    {
        if (!_isSaid || challenge.Expectation.Kind is GuessKind.Probability or GuessKind.Word || CommandParser.Parse(line) is not { Verb: Verb.Predict, Rest.Length: > 0 } guess)
        {
            return line;
        }

        // A percentage that was typed counts more than the slider.
        return guess.Rest.TrimEnd().EndsWith('%') ? line : line.TrimEnd() + Share("%", _sure);
    }

    protected override IEnumerable<Row> Body(int width)
    {
        if (challenge.Expectation.Kind is GuessKind.Probability)
        {
            yield return new Row([new Part("your guess "), .. Slider(_share, "share")]);
            yield return Row.Of(Own("[predict]", "send"));
            yield break;
        }

        bool isWord = challenge.Expectation.Kind is GuessKind.Word;
        yield return Row.Of(isWord ? "Type the word that you think comes next." : "Type your guess; the percentage says how sure you are.", Tone.Faint);
        if (!isWord)
        {
            yield return new Row([new Part("how sure   "), .. Slider(_sure, "sure")]);
        }

        yield return Row.Of(new Part("[type]", Tone.Deed) { Deed = Deeds.Fill + Beginning }, new Part("  "), Own(_showsPad ? "[hide letters]" : "[letters]", "pad"));
        foreach (Row row in _showsPad ? LetterPad.Rows(Beginning, challenge.Expectation.Kind is GuessKind.Number) : [])
        {
            yield return row;
        }

        if (_showsPad && !isWord)
        {
            yield return Row.Of(new Part(Share(" %", _sure).TrimStart(), Tone.Deed) { Deed = Deeds.Typing(Beginning, Share("%", _sure)) }, new Part(" puts how sure you are behind it", Tone.Faint));
        }
    }

    protected override string? Act(string deed)
    {
        switch (deed)
        {
            case "send" or "share set":
                return string.Create(CultureInfo.InvariantCulture, $"{Beginning}{_share / 100.0:0.00}");
            case "pad":
                _showsPad = !_showsPad;
                break;
            case "share less" or "share more":
                _share = Math.Clamp(_share + (deed.EndsWith("more", StringComparison.Ordinal) ? Percent : -Percent), 0, 100);
                break;
            case "sure set":
                _isSaid = true;
                return Deeds.Fill + Beginning;
            case "sure less" or "sure more":
                _isSaid = true;
                _sure = Math.Clamp(_sure + (deed.EndsWith("more", StringComparison.Ordinal) ? Percent : -Percent), 0, 100);
                break;
        }

        return null;
    }

    private static ImmutableArray<Part> Slider(int percent, string name)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{Sliders.Track(percent / 100.0, Track)} {percent} %");
        return Sliders.Parts(Cells.Pad(text, Track + 6), $"{Deeds.Own}{name} ");
    }

    private static string Share(string mark, int percent) => string.Create(CultureInfo.InvariantCulture, $" {percent}{mark}");
}
