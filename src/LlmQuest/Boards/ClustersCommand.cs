using System.Collections.Immutable;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Reports.Board;
using LlmQuest.Terminal;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Boards;

/// <summary><c>llmquest board --clusters</c>: the answers to one challenge that nobody foresaw, grouped by meaning.</summary>
internal sealed class ClustersCommand(Streams streams)
{
    /// <returns>1 when a file was damaged, edited or unreadable.</returns>
    /// <exception cref="UserException">There is no such challenge, or several.</exception>
    public async Task<int> RunAsync(BoardRequest request, string challenge, CancellationToken stop)
    {
        ClassFacts facts = ClassFacts.Read(request, stop);
        ClassBoard board = facts.Board(request.Filter);
        ImmutableArray<BoardRow> rows = await ClusterSheet.RowsAsync(board, Address(board, challenge), AnswerVectors.Open(ProjectFolders.Guess(null)), stop).ConfigureAwait(false);
        foreach (BoardRow row in rows)
        {
            streams.Output.WriteLine(DisplayText.Strip(string.Concat(row.Marks.Select(mark => mark.Text)).TrimEnd()));
        }

        foreach (string problem in facts.Reading.Problems)
        {
            streams.Error.WriteLine(problem);
        }

        return facts.Reading.Problems.IsEmpty ? ExitCodes.Success : ExitCodes.Failure;
    }

    // Whoever reads the lesson knows a challenge by its id, and the stage is seldom needed.
    private static string Address(ClassBoard board, string typed)
    {
        string[] found = [.. board.Course.Stages.SelectMany(stage => stage.Challenges).Select(one => one.Address).Where(address => address == typed || address.EndsWith($"/{typed}", StringComparison.Ordinal))];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new UserException($"There is no challenge '{DisplayText.Strip(typed)}' in {DisplayText.Strip(board.Course.Title)}: llmquest board FOLDER --json names those that have answers nobody foresaw."),
            _ => throw new UserException($"There are several challenges '{DisplayText.Strip(typed)}': name one of {string.Join(", ", found)}."),
        };
    }
}
