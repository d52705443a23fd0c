using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Tokens;

/// <summary>A text cut into tokens: a ruler along which one goes, the chosen token closely, and texts side by side.</summary>
internal sealed class TokensPanel : OutcomePanel
{
    private const int Page = 60;
    private readonly PieceCursor _cursor = new();

    /// <inheritdoc/>
    protected override IEnumerable<Row> Shown(Experiment experiment, int width)
    {
        TokenRuler ruler = TokenRuler.Of(experiment);
        return
        [
            .. ruler.Rows(_cursor.Place / Page * Page, Page, _cursor, width),
            .. Pages(),
            .. _cursor.Count > 0 ? TokenClosely.Rows(experiment, ruler, _cursor.Place, width) : [],
            .. TokensPlain.Totals(experiment, width).Select(line => Row.Of(line)),
            .. ruler.Legend(width),
            .. SideBySide.Rows(experiment, width),
        ];
    }

    /// <inheritdoc/>
    protected override string? Act(string deed)
    {
        _cursor.Do(deed);
        return null;
    }

    /// <inheritdoc/>
    protected override void OnExperiment() => _cursor.Begin(Experiment is { } experiment ? TokenRuler.Of(experiment).Count : 0);

    private IEnumerable<Row> Pages()
    {
        int first = _cursor.Place / Page * Page;
        Part[] pages = [.. Turning(first - Page, "before"), .. Turning(first + Page, "after")];
        return pages.Length == 0 ? [] : [Row.Of(Range("tokens ", first)), new Row([.. pages])];
    }

    private IEnumerable<Part> Turning(int first, string word)
        => first < 0 || first >= _cursor.Count ? [] : [new Part($"[{Range("", first)} {word}]", Tone.Deed) { Deed = PieceCursor.Choosing(first) }, new Part("  ")];

    private string Range(string word, int first)
        => string.Create(CultureInfo.InvariantCulture, $"{word}{first + 1} to {Math.Min(first + Page, _cursor.Count)} of {_cursor.Count}");
}
