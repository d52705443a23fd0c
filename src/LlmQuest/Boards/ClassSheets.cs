using System.Collections.Immutable;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Reports.Board;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Boards;

/// <summary>The board of a class for the screen. The runs are read when the first sheet is asked for, and once more whenever the board is opened anew.</summary>
/// <param name="read">Reads the runs.</param>
/// <param name="vectors">Turns answers into vectors; null groups them by their words alone.</param>
internal sealed class ClassSheets(Func<ClassFacts> read, AnswerVectors? vectors) : IClassBoard
{
    private volatile ClassFacts? _facts;

    /// <summary>The sheets of the runs in the saves folder.</summary>
    /// <param name="folders">Where lessons, models and saves are.</param>
    public static ClassSheets OfSaves(ProjectFolders folders)
        => Of(new BoardRequest([folders.Saves], null, new BoardFilter(), BoardForm.Text, null, IsQuality: false), folders);

    /// <summary>Those of files.</summary>
    /// <param name="request">Which files.</param>
    /// <param name="folders">Where the embedding model is, and where its vectors are kept.</param>
    public static ClassSheets Of(BoardRequest request, ProjectFolders folders) => new(() => ClassFacts.Read(request, CancellationToken.None), AnswerVectors.Open(folders));

    public ImmutableArray<string> Sheets { get; } = ["class", "stages", "challenges", "misconceptions", "answers", "remarks", "week"];

    public void Refresh() => _facts = null;

    public async Task<BoardSheet> SheetAsync(BoardAsk ask)
    {
        ClassFacts facts = _facts ??= Read();
        ClassBoard board = facts.Board(facts.Filter with
        {
            Learner = ask.Sieve.Learner.Length > 0 ? ask.Sieve.Learner : facts.Filter.Learner,
            Stage = ask.Sieve.Stage.Length > 0 ? ask.Sieve.Stage : facts.Filter.Stage,
            IsStuck = ask.Sieve.IsStuck || facts.Filter.IsStuck,
        });
        IEnumerable<BoardRow> rows = ask.Sheet switch
        {
            "class" => facts.World is null && !board.Learners.IsEmpty ? RosterSheet.Rows(board, facts.Reading).Prepend(BoardRow.Of(ClassFacts.NoCourse, BoardRole.Faint)) : RosterSheet.Rows(board, facts.Reading),
            "stages" => FigureSheets.Stages(board),
            "challenges" => FigureSheets.Challenges(board),
            "misconceptions" => WordSheets.Misconceptions(board),
            "answers" => WordSheets.Answers(board),
            "remarks" => WordSheets.Remarks(board),
            "week" => FigureSheets.Week(board),
            "learner" => LearnerSheet.Rows(board, ask.Of),
            "transcript" => RunTranscript.Rows(facts, ask.Of),
            "clusters" => await ClusterSheet.RowsAsync(board, ask.Of, vectors, CancellationToken.None).ConfigureAwait(false),
            _ => throw new PortException($"The board has no sheet '{DisplayText.Strip(ask.Sheet)}'."),
        };
        return new BoardSheet($"Board: {board.Course.Title}", [.. rows], [.. board.Course.Stages.Select(stage => stage.Id)]);
    }

    private ClassFacts Read()
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is UserException or IOException or UnauthorizedAccessException)
        {
            throw new PortException(DisplayText.Strip(e.Message));
        }
    }
}
