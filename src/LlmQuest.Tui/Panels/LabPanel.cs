using LlmQuest.Core.Labs;
using LlmQuest.Labs;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels;

/// <summary>A lab beside the story: what came out last, what is coming out now, and what can be turned.</summary>
internal abstract class LabPanel : IPane
{
    private readonly SortedDictionary<int, System.Text.StringBuilder> _texts = [];
    private readonly LabControls _controls = new();
    private long _version;
    private IReadOnlyList<Row> _rows = [];
    private (long Version, int Width) _laid = (-1, 0);

    /// <inheritdoc/>
    public string Title => $"Lab {Setting.Lab.Id}: {Setting.Lab.Type}";

    /// <inheritdoc/>
    public long Version => _version;

    /// <summary>The lab, and how it is set up now.</summary>
    public PanelSetting Setting { get; private set; } = null!;

    /// <summary>Whether all controls are shown, or only those that the lesson names or that were won.</summary>
    public bool ShowsAll
    {
        get => _controls.ShowsAll;
        set
        {
            _controls.ShowsAll = value;
            Changed();
        }
    }

    /// <summary>Whether what came out is not shown, because a guess about it is open.</summary>
    public bool IsCovered { get; set; }

    /// <summary>What came out last, with what only this sitting has; null before the first experiment.</summary>
    protected LabDone? Done { get; private set; }

    /// <summary>What came out last, or null.</summary>
    protected Experiment? Experiment => Done?.Experiment;

    /// <summary>Whether an experiment is running.</summary>
    protected bool IsRunning { get; private set; }

    /// <summary>The experiment that is running, with the facts that were told so far; null where its lab tells nothing before the end.</summary>
    protected Experiment? SoFar { get; private set; }

    /// <summary>The texts of the experiment that is running, by sample.</summary>
    protected IReadOnlyDictionary<int, string> Texts => _texts.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

    /// <summary>Takes the run as it is now.</summary>
    /// <param name="setting">The lab, and how it is set up.</param>
    /// <param name="done">What came out last, or null.</param>
    public void Show(PanelSetting setting, LabDone? done)
    {
        bool isOther = !ReferenceEquals(done?.Experiment, Done?.Experiment);
        (Setting, Done) = (setting, done);
        _controls.Show(setting);
        if (isOther)
        {
            OnExperiment();
        }

        Changed();
    }

    /// <summary>Begins to show an experiment that was started.</summary>
    public void Begin()
    {
        _texts.Clear();
        SoFar = null;
        IsRunning = true;
        Changed();
    }

    /// <summary>Takes what a running experiment tells.</summary>
    public void Hear(LabUpdate update)
    {
        switch (update)
        {
            case LabText text:
                Add(text);
                break;
            case LabBegan began:
                SoFar = began.Experiment;
                break;
            case LabFactSoFar fact when SoFar is not null:
                SoFar = SoFar with { Facts = SoFar.Facts.SetItem(fact.Name, fact.Value) };
                break;
        }

        Changed();
    }

    /// <summary>Ends what <see cref="Begin"/> began.</summary>
    public void End()
    {
        IsRunning = false;
        Changed();
    }

    /// <summary>The lines that set what was turned and not set yet; then it counts as set.</summary>
    public IReadOnlyList<string> TakeTurned() => _controls.TakeTurned();

    /// <inheritdoc/>
    public IReadOnlyList<Row> Rows(int width)
    {
        if (_laid != (_version, width))
        {
            _laid = (_version, width);
            _rows = [.. Body(width), .. IsCovered && !IsRunning ? Covered(width) : [], .. _controls.Rows(width)];
        }

        return _rows;
    }

    /// <inheritdoc/>
    public string? Do(string deed)
    {
        string? line = _controls.Do(deed, out bool isControl);
        if (!isControl)
        {
            line = Act(deed);
        }

        if (isControl)
        {
            OnTurned();
        }

        Changed();
        return line;
    }

    /// <summary>The values of the controls as they stand, those that were turned and not set yet included.</summary>
    protected IReadOnlyDictionary<string, LabValue> Turned => _controls.Values;

    /// <summary>The line that runs the lab, with what was turned.</summary>
    protected string RunLine => $"generate {Setting.Lab.Id}";

    /// <summary>Turns a control to a value, as the learner would.</summary>
    protected void Turn(string name, LabValue value) => _controls.Put(name, value);

    /// <summary>What is drawn above the controls.</summary>
    protected abstract IEnumerable<Row> Body(int width);

    /// <summary>Does what a part of <see cref="Body"/> says.</summary>
    protected virtual string? Act(string deed) => null;

    /// <summary>Is told that there is another experiment.</summary>
    protected virtual void OnExperiment()
    {
    }

    /// <summary>Is told that a control was turned.</summary>
    protected virtual void OnTurned()
    {
    }

    /// <summary>Says that the rows are to be made anew.</summary>
    protected void Changed() => _version++;

    private static IEnumerable<Row> Covered(int width) => Row.Wrap("What comes out here is asked for: guess first, and it is shown.", width, Tone.Faint);

    private void Add(LabText piece)
    {
        if (!_texts.TryGetValue(piece.Sample, out System.Text.StringBuilder? text))
        {
            _texts[piece.Sample] = text = new System.Text.StringBuilder();
        }

        text.Append(piece.Text);
    }
}
