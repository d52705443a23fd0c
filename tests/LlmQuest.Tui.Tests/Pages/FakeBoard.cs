using System.Collections.Immutable;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Tests.Pages;

/// <summary>A class that a test sets up.</summary>
internal sealed class FakeBoard : IClassBoard
{
    public List<string> Learners { get; } = ["Ada", "Ben"];

    public List<BoardAsk> Asked { get; } = [];

    public ImmutableArray<string> Sheets { get; } = ["class", "stages", "challenges", "answers"];

    public void Refresh() => Asked.Clear();

    public Task<BoardSheet> SheetAsync(BoardAsk ask)
    {
        Asked.Add(ask);
        ImmutableArray<BoardRow> rows = ask.Sheet switch
        {
            "class" => [BoardRow.Of("2 runs", BoardRole.Faint), .. Learners.Where(name => name.Contains(ask.Sieve.Learner, StringComparison.Ordinal) && (!ask.Sieve.IsStuck || name == "Ben")).Select(Row)],
            "learner" => [BoardRow.Of($"figures of {ask.Of}", BoardRole.Heading), BoardRow.Of("[read the transcript]", opens: $"transcript {ask.Of}")],
            "transcript" => throw new PortException("The course of this run is not here."),
            _ => [BoardRow.Of($"sheet {ask.Sheet}, stage {ask.Sieve.Stage}")],
        };
        return Task.FromResult(new BoardSheet("Board: Some Course", rows, ["hall", "attic"]));
    }

    private static BoardRow Row(string name) => new([new BoardMark(name), new BoardMark("  "), new BoardMark("●", BoardRole.Good), new BoardMark("!", BoardRole.Stuck)], $"learner {name}");
}
