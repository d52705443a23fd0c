using System.Collections.Immutable;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Classes;

/// <summary>A sheet of the class's board. The first page turns from sheet to sheet and sieves the learners; what Enter opens is a page of its own.</summary>
internal sealed class ClassPage : BackgroundPage<BoardSheet>
{
    /// <summary>Begins the lines that the board is asked by.</summary>
    public const string Line = "instructor board";

    private readonly IClassBoard _board;
    private readonly bool _isTop;
    private volatile BoardAsk _ask;
    private ImmutableArray<string> _stages = [];

    /// <param name="board">The board.</param>
    /// <param name="ask">The sheet.</param>
    /// <param name="isTop">Whether the sheets can be turned here.</param>
    public ClassPage(IClassBoard board, BoardAsk ask, bool isTop)
        : base("Board", isTop ? "The runs of the class are being read …" : ask.Sheet == "transcript" ? "The run is being played again from its file, nothing is computed …" : "One moment …")
    {
        (_board, _ask, _isTop) = (board, ask, isTop);
        Ask(ask);
    }

    /// <summary>Which learners are shown.</summary>
    public BoardSieve Sieve => _ask.Sieve;

    /// <inheritdoc/>
    public override IReadOnlyList<Row> Rows(int width) => _isTop ? [.. Above(width), Row.Empty, .. base.Rows(width)] : base.Rows(width);

    /// <inheritdoc/>
    public override string? Do(string deed)
    {
        string[] words = deed.Split(' ', 2);
        switch (words[0])
        {
            case "sheet":
                Ask(_ask with { Sheet = words[1] });
                return null;
            case "stuck":
                Ask(_ask with { Sieve = Sieve with { IsStuck = !Sieve.IsStuck } });
                return null;
            case "stage":
                Ask(_ask with { Sieve = Sieve with { Stage = Next(words[1] == "less" ? -1 : 1) } });
                return null;
            case "all":
                Ask(_ask with { Sieve = new BoardSieve() });
                return null;
            default:
                return $"{Line} open {words[1]}";
        }
    }

    /// <summary>Shows other learners.</summary>
    /// <param name="sieve">Which ones.</param>
    public void Show(BoardSieve sieve) => Ask(_ask with { Sieve = sieve });

    /// <summary>Turns to another sheet.</summary>
    /// <param name="sheet">Its name.</param>
    public void Turn(string sheet) => Ask(_ask with { Sheet = sheet });

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows(BoardSheet found, int width) => found.Rows.SelectMany(row => Shown(row, width));

    // One after the other: what was asked last is what is shown.
    private void Ask(BoardAsk ask)
    {
        _ask = ask;
        Task before = Settled;
        Begin(async () =>
        {
            await before.ConfigureAwait(false);
            BoardSheet sheet = await _board.SheetAsync(ask).ConfigureAwait(false);
            (Title, _stages) = (DisplayText.Strip(sheet.Title), sheet.Stages);
            return sheet;
        });
        Changed();
    }

    private string Next(int direction)
    {
        ImmutableArray<string> all = ["", .. _stages];
        int at = Math.Max(0, all.IndexOf(Sieve.Stage));
        return all[(at + direction + all.Length) % all.Length];
    }

    private IEnumerable<Row> Above(int width)
    {
        Part[] sheets = [.. _board.Sheets.Select(sheet => Fields.Own($"[{sheet}]", $"sheet {sheet}") with { Tone = sheet == _ask.Sheet ? Tone.Strong : Tone.Deed })];
        foreach (Part[] row in Fitting(sheets, width))
        {
            yield return Fields.Spaced(row).OnlyDrawn();
        }

        yield return Fields.Spaced(
            Fields.Own(Sieve.IsStuck ? "[stuck only: yes]" : "[stuck only: no]", "stuck"),
            Fields.Own($"[stage: {Short(Sieve.Stage)}]", "stage more") with { Less = Deeds.Own + "stage less", More = Deeds.Own + "stage more" },
            new Part($"[name: {Short(Sieve.Learner)}]", Tone.Deed) { Deed = $"{Deeds.Fill}{Line} name " },
            Fields.Own("[all]", "all")).OnlyDrawn();
        if (Sieve != new BoardSieve())
        {
            yield return Row.Of(new Part(TextWrapper.Fit($"Only learners{(Sieve.IsStuck ? " who are stuck" : "")}{(Sieve.Stage.Length > 0 ? $" who were in {DisplayText.Strip(Sieve.Stage)}" : "")}{(Sieve.Learner.Length > 0 ? $" whose name holds '{DisplayText.Strip(Sieve.Learner)}'" : "")} are counted.", width), Tone.Warning));
        }
    }

    private static IEnumerable<Part[]> Fitting(Part[] parts, int width)
    {
        List<Part> row = [];
        int columns = 0;
        foreach (Part part in parts)
        {
            if (row.Count > 0 && columns + part.Text.Length > width)
            {
                yield return [.. row];
                row.Clear();
                columns = 0;
            }

            row.Add(part);
            columns += part.Text.Length + 2;
        }

        yield return [.. row];
    }

    private static string Short(string text) => text.Length == 0 ? "all" : TextWrapper.Fit(DisplayText.Strip(text.ReplaceLineEndings(" ")), 16);

    private static IEnumerable<Row> Shown(BoardRow row, int width)
    {
        Part[] parts = [.. row.Marks.Select((mark, i) => new Part(DisplayText.Strip(mark.Text), row.Opens.Length > 0 && i == 0 ? Tone.Deed : ToneOf(mark.Role)) { Deed = row.Opens.Length > 0 && i == 0 ? $"{Deeds.Own}open {row.Opens}" : "" })];
        string text = string.Concat(parts.Select(part => part.Text));
        if (TextWrapper.Columns(text) <= width && !text.Contains('\n', StringComparison.Ordinal))
        {
            return [Row.Of([.. parts])];
        }

        return TextWrapper.Wrap(text, width).Select((line, i) => Row.Of(parts[0] with { Text = line, Deed = i == 0 ? parts[0].Deed : "" }));
    }

    private static Tone ToneOf(BoardRole role) => role switch
    {
        BoardRole.Heading => Tone.Heading,
        BoardRole.Faint => Tone.Faint,
        BoardRole.Good => Tone.Good,
        BoardRole.Begun => Tone.Warning,
        BoardRole.Stuck => Tone.Bad,
        _ => Tone.Normal,
    };
}
