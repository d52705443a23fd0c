using System.Collections.Immutable;

namespace LlmQuest.Tui.Ports;

/// <summary>A class in one view, sheet by sheet.</summary>
public interface IClassBoard
{
    /// <summary>Names of the sheets that stand side by side, the first one first.</summary>
    ImmutableArray<string> Sheets { get; }

    /// <summary>Reads the runs anew for the next sheet.</summary>
    void Refresh();

    /// <summary>Makes a sheet. May take seconds: it is asked off the screen's thread, one sheet after the other.</summary>
    /// <param name="ask">Which one.</param>
    /// <exception cref="PortException">It cannot be made; the message says why.</exception>
    Task<BoardSheet> SheetAsync(BoardAsk ask);
}
