namespace LlmQuest.Tui.Panes;

/// <summary>Something that is shown in rows and can be worked by keys, by mouse and by what is typed. Knows nothing of the screen; the same rows are its plain form.</summary>
public interface IPane
{
    /// <summary>What it is, in a few words.</summary>
    string Title { get; }

    /// <summary>Changes whenever <see cref="Rows"/> would say something else.</summary>
    long Version { get; }

    /// <summary>Whether it says what a course says after an edit, too.</summary>
    bool OutlivesEdits => false;

    /// <summary>All of its rows.</summary>
    /// <param name="width">Columns of a row, at least 30.</param>
    IReadOnlyList<Row> Rows(int width);

    /// <summary>Does something of its own.</summary>
    /// <param name="deed">What a part of its rows says, without the colon.</param>
    /// <returns>A line that is to be submitted as if it were typed; null when nothing more is to be done.</returns>
    string? Do(string deed);
}
