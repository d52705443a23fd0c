using System.Globalization;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Pages;

/// <summary>A card for a stage that was passed a moment ago.</summary>
internal sealed class ClearCardPage(ClearCard card) : Page("Stage passed")
{
    private const int Widest = 66;
    private const int Labels = 17;

    public override IReadOnlyList<Row> Rows(int width)
    {
        int inner = Math.Min(Widest, width - 4);
        string side = new(' ', Math.Max(0, (width - inner - 2) / 2));
        return
        [
            Row.Of($"{side}╔{new string('═', inner)}╗"),
            .. Inside(inner).Select(line => Row.Of(new Part($"{side}║"), line, new Part("║"))),
            Row.Of($"{side}╚{new string('═', inner)}╝"),
            Row.Empty,
            .. card.IsCopy ? Row.Wrap("This was a copy: nothing of it counts.", width, Tone.Warning) : Row.Wrap(card.Line, width, Tone.Faint),
            Fields.Spaced([Fields.Deed("[next]", card.IsCopy ? "back" : "next"), .. card.IsCopy ? Array.Empty<Part>() : [Fields.Deed("[copy the line]", "copy card")], Fields.Deed("[map]", "map"), Fields.Deed("[journal]", "journal")]),
        ];
    }

    private IEnumerable<Part> Inside(int width)
    {
        yield return new Part(Middle(string.Join("   ", Stars.Of(card.Stars).ToCharArray()), width), Tone.Strong);
        yield return new Part(Middle(card.Stage.ToUpperInvariant(), width), Tone.Heading);
        yield return new Part(Middle($"of {card.Course}", width));
        yield return new Part(new string(' ', width));
        foreach ((string name, string text) in Lines().Where(line => line.Text.Length > 0))
        {
            yield return new Part(Filled($"   {name.PadRight(Labels)}{text}", width));
        }
    }

    private IEnumerable<(string Name, string Text)> Lines() =>
    [
        ("stars", string.Create(CultureInfo.InvariantCulture, $"{card.Stars} of 3")),
        ("points", string.Create(CultureInfo.InvariantCulture, $"{card.Xp} XP here, {card.AllXp} XP in all")),
        ("attempts", card.Attempts > 0 ? card.Attempts.ToString(CultureInfo.InvariantCulture) : ""),
        ("hints", card.Revealed > 0 ? $"{card.Hints.ToString(CultureInfo.InvariantCulture)}, and {Quantity.Of(card.Revealed, "solution")} looked at" : card.Hints.ToString(CultureInfo.InvariantCulture)),
        ("best prediction", card.Best),
        ("won", string.Join(", ", card.Won)),
    ];

    private static string Middle(string text, int width)
    {
        string fitted = TextWrapper.Fit(text, width);
        return Filled(new string(' ', (width - TextWrapper.Columns(fitted)) / 2) + fitted, width);
    }

    private static string Filled(string text, int width)
    {
        string fitted = TextWrapper.Fit(text, width);
        return fitted + new string(' ', Math.Max(0, width - TextWrapper.Columns(fitted)));
    }
}
