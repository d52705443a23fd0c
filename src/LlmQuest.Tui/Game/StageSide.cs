using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Challenges;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Game;

/// <summary>Keeps lab and challenge beside the transcript as the run has them.</summary>
internal sealed class StageSide
{
    private readonly Dictionary<string, (string Type, LabPanel Panel)> _panels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Challenge Challenge, ChallengePane Pane)> _challenges = new(StringComparer.Ordinal);
    private LabPanel? _panel;
    private LabPanel? _running;
    private ChallengePane? _challenge;
    private bool _showsAll;

    /// <summary>What is shown.</summary>
    public SidePane Pane { get; } = new();

    /// <summary>What a letter that is typed here begins a line with; empty when it is an ordinary line.</summary>
    public string Beginning => _challenge?.Beginning ?? "";

    /// <summary>A line with what was turned beside the guess that it gives.</summary>
    public string Finished(string line) => _challenge?.Finished(line) ?? line;

    /// <summary>How many stages were passed when it was shown last.</summary>
    public int Passed { get; private set; }

    /// <summary>Forgets what was shown: another run begins, and what is called the same there is not the same.</summary>
    public void Forget()
    {
        _panels.Clear();
        _challenges.Clear();
        (_panel, _running, _challenge) = (null, null, null);
    }

    /// <summary>Shows what is here now.</summary>
    public void Show(IStageSession session)
    {
        (World world, RunState state) = (session.World, session.State);
        Passed = state.Passed.Count;
        StageMap stage = world.Stage(state.Stage);
        ChallengePane? before = _challenge;
        _challenge = ChallengeOf(world, state);
        _panel = null;
        if (Current.Lab(world, state) is { } lab)
        {
            _panel = PanelOf(stage, lab);
            bool isCovered = Current.Guess(world, state, lab.Id) is not null;
            _panel.Show(new PanelSetting(world, state, lab), isCovered ? null : session.LastOf(lab.Id));
            _panel.IsCovered = isCovered;
            _panel.ShowsAll = _showsAll;
        }

        Pane.Show([.. new IPane?[] { _challenge, _panel }.OfType<IPane>()]);
        if (_challenge is not null && _challenge != before)
        {
            Pane.Reveal(_challenge);
        }
    }

    /// <summary>Whether a challenge is open that the next key may be for.</summary>
    public bool Choose(IStageSession session)
    {
        Show(session);
        if (_challenge is not null)
        {
            Pane.Reveal(_challenge);
        }

        return _challenge is not null;
    }

    /// <summary>Shows all controls of the lab, or only those of the lesson.</summary>
    /// <returns>Whether a lab is here.</returns>
    public bool ToggleAll()
    {
        _showsAll = !_showsAll;
        if (_panel is not null)
        {
            _panel.ShowsAll = _showsAll;
        }

        return _panel is not null;
    }

    /// <summary>The lines that set what was turned and not set yet.</summary>
    public IReadOnlyList<string> TakeTurned() => _panel?.TakeTurned() ?? [];

    /// <summary>Begins to show an experiment, in the panel of its lab.</summary>
    public void Begin(IStageSession session)
    {
        Show(session);
        _running = _panel;
        _running?.Begin();
        if (_running is not null)
        {
            Pane.Reveal(_running);
        }
    }

    /// <summary>Takes what it tells.</summary>
    public void Hear(LabUpdate update) => _running?.Hear(update);

    /// <summary>Ends it.</summary>
    public void End()
    {
        _running?.End();
        _running = null;
    }

    private LabPanel PanelOf(StageMap stage, LabCall lab)
    {
        string address = Address.Of(stage.Id, lab.Id);
        if (!_panels.TryGetValue(address, out (string Type, LabPanel Panel) known) || known.Type != lab.Type)
        {
            _panels[address] = known = (lab.Type, PanelTable.Of(lab.Type));
        }

        return known.Panel;
    }

    // A campfire is asked first: what is answered is for it.
    private ChallengePane? ChallengeOf(World world, RunState state)
    {
        if (state.Campfire.Length > 0 && world.Challenge(state.Campfire) is { } asked)
        {
            return PaneOf(asked.Stage, asked.Challenge, state, isAside: true);
        }

        StageMap stage = world.Stage(state.Stage);
        return Current.Challenge(world, state) is { } challenge && !state.IsDone(stage.Id, challenge.Id) && state.Record(stage.Id, challenge.Id) is not null
            ? PaneOf(stage, challenge, state, isAside: false)
            : null;
    }

    private ChallengePane PaneOf(StageMap stage, Challenge challenge, RunState state, bool isAside)
    {
        string address = Address.Of(stage.Id, challenge.Id);
        if (!_challenges.TryGetValue(address, out (Challenge Challenge, ChallengePane Pane) known) || !ReferenceEquals(known.Challenge, challenge))
        {
            // Another object is another text: the lesson was edited.
            _challenges[address] = known = (challenge, ChallengePanes.Of(challenge));
        }

        known.Pane.Show(stage, state, isAside);
        return known.Pane;
    }
}
