using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Classes;

/// <summary>What is asked of the class's board.</summary>
/// <param name="board">The board.</param>
internal sealed class ClassVerbs(IClassBoard board)
{
    /// <summary>What can be typed behind the board.</summary>
    public const string Usage = "The board knows: name TEXT, stage ID, stuck, all, and the names of its sheets.";

    private ClassPage? _page;

    /// <summary>The first page, made anew.</summary>
    public ClassPage Top()
    {
        board.Refresh();
        return _page = new ClassPage(board, new BoardAsk(board.Sheets[0], "", new BoardSieve()), isTop: true);
    }

    /// <summary>Does what was asked.</summary>
    /// <param name="typed">What stands behind the board's name; empty to look at the runs anew.</param>
    public ProgramReply Take(string typed)
    {
        string[] words = typed.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string rest = words.Length > 1 ? words[1] : "";
        if (words.Length == 0)
        {
            return Of(Top());
        }

        ClassPage page = _page ??= Top();
        switch (words[0].ToLowerInvariant())
        {
            case "open":
                string[] of = rest.Split(' ', 2);
                return Of(new ClassPage(board, new BoardAsk(of[0], of.Length > 1 ? of[1] : "", page.Sieve), isTop: false));
            case "name":
                page.Show(page.Sieve with { Learner = rest });
                return Of(page);
            case "stage":
                page.Show(page.Sieve with { Stage = rest });
                return Of(page);
            case "stuck":
                page.Show(page.Sieve with { IsStuck = !page.Sieve.IsStuck });
                return Of(page);
            case "all":
                page.Show(new BoardSieve());
                return Of(page);
            case var sheet when board.Sheets.Contains(sheet):
                page.Turn(sheet);
                return Of(page);
            default:
                return ProgramReply.Of(Usage);
        }
    }

    private static ProgramReply Of(ClassPage page) => ProgramReply.Of(page) with { Settled = page.Settled };
}
