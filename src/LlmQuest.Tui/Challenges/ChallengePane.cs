using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Worlds;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Challenges;

/// <summary>A challenge as it is answered by keys and mouse. What was asked stands in the transcript.</summary>
internal abstract class ChallengePane : IPane
{
    private bool _isAlone;
    private bool _asksReveal;
    private long _version;

    /// <inheritdoc/>
    public string Title { get; private set; } = "";

    /// <inheritdoc/>
    public long Version => _version;

    /// <summary>What an answer that is typed begins with; empty for one that is only chosen.</summary>
    public virtual string Beginning => "";

    /// <summary>A line that was typed, with what was chosen here and the line does not say.</summary>
    public virtual string Finished(string line) => line;

    /// <summary>Id of the stage.</summary>
    protected string Stage { get; private set; } = "";

    /// <summary>What the run has of it.</summary>
    protected ChallengeRecord Record { get; private set; } = ChallengeRecord.Met;

    /// <summary>The challenge.</summary>
    protected abstract Challenge Challenge { get; }

    /// <summary>Takes the run as it is now.</summary>
    /// <param name="stage">Its stage.</param>
    /// <param name="state">The run.</param>
    /// <param name="isAside">Whether it is asked at a campfire, where there are neither hints nor points; nor are there in a form.</param>
    public void Show(StageMap stage, RunState state, bool isAside)
    {
        Stage = stage.Id;
        Record = state.Record(stage.Id, Challenge.Id) ?? ChallengeRecord.Met;
        _isAlone = isAside || !stage.IsRoom;
        Title = isAside ? $"Campfire: {Challenge.Title}" : !stage.IsRoom ? Challenge.Title : $"{Challenge.Title} ({Challenge.Xp.ToString(CultureInfo.InvariantCulture)} XP)";
        Changed();
    }

    /// <inheritdoc/>
    public IReadOnlyList<Row> Rows(int width) => _isAlone ? [.. Body(width)] : [.. Body(width), Helping()];

    /// <inheritdoc/>
    public string? Do(string deed)
    {
        _asksReveal ^= deed == "reveal";
        string? line = Act(deed);
        Changed();
        return line;
    }

    /// <summary>What it is answered with.</summary>
    protected abstract IEnumerable<Row> Body(int width);

    /// <summary>Does what a part of <see cref="Body"/> says.</summary>
    /// <returns>A line to submit, or null.</returns>
    protected virtual string? Act(string deed) => null;

    /// <summary>A part that does something of its own.</summary>
    protected static Part Own(string text, string deed) => new(text, Tone.Deed) { Deed = Deeds.Own + deed };

    private void Changed() => _version++;

    private Row Helping()
    {
        int left = Challenge.Hints.Length - Record.Hints;
        Part reveal = _asksReveal ? new Part("[yes, without points]", Tone.Deed) { Deed = "reveal" } : Own("[see the solution]", "reveal");
        return left > 0 ? Row.Of(new Part(string.Create(CultureInfo.InvariantCulture, $"[hint, {left} left]"), Tone.Deed) { Deed = "hint" }, new Part("  "), reveal) : Row.Of(reveal);
    }
}
