using LlmQuest.Core.Engine;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Scripts;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Tests.Pages;

/// <summary>A program around the game that a test sets up: everything is in memory.</summary>
internal sealed class FakeGame : IExperimentShelf, IDoctor, IDailyFile
{
    private ProgramDesk? _desk;

    public FakeGame() => Runs = new FakeRuns(Time.Now);

    public FixedTime Time { get; } = new();

    public FakeRuns Runs { get; }

    public FakePreferences Preferences { get; } = new();

    public FakeFiles Files { get; } = new();

    public FakeModels Models { get; } = new();

    public FakeBoard Board { get; } = new();

    public QueuedLabs Labs { get; } = new();

    public List<ShelvedExperiment> Experiments { get; } = [];

    /// <summary>What had been made before the experiment that was run again.</summary>
    public IReadOnlyList<Experiment> Earlier { get; private set; } = [];

    public ExperimentSteps? Steps { get; set; }

    /// <summary>The kept bets of who plays.</summary>
    public string Daily
    {
        get => Kept.GetValueOrDefault(Runs.Profile, "");
        set => Kept[Runs.Profile] = value;
    }

    /// <summary>The kept bets, by profile; what was put aside stands behind <c>damaged</c>.</summary>
    public Dictionary<string, string> Kept { get; } = [];

    public string ModelDigest { get; set; } = "00ff";

    public ProgramDesk Desk => _desk ??= new ProgramDesk(new GamePorts { Runs = Runs, Preferences = Preferences, Experiments = this, Files = Files, Models = Models, Doctor = this, Daily = this, Board = Board, Labs = Labs, LabsOn = LabsOn, Time = Time });

    /// <summary>The program ends and is started again: what is kept in files stays.</summary>
    public void Restart() => _desk = null;

    public Screen Screen(IStageSession? session, int columns = 80, int rows = 24) => new(session, columns, rows, Desk);

    public IReadOnlyList<ShelvedExperiment> Newest(string course) => Experiments;

    public ExperimentSteps? StepsOf(string course, ShelvedExperiment experiment) => Steps;

    public RunSeal? Seal(string course) => new(Guid.Empty, 42, Time.Now.AddDays(-3), Time.Now, ["ab12"], [new SealedModel("some-model", "cd34")]);

    /// <summary>All that was said since the beginning of the run.</summary>
    public List<TranscriptEntry> Whole { get; } = [];

    IReadOnlyList<TranscriptEntry> IExperimentShelf.Said(World world) => Whole;

    public ExperimentScript ScriptOf(ShelvedExperiment experiment, ScriptLanguage language)
        => experiment.Number == 12 ? new ExperimentScript($"# {language}\n", null) : new ExperimentScript(null, "This one has no script.");

    public Task<IReadOnlyList<DoctorLine>> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DoctorLine>>(
    [
        new("ok", "Processor", "4 cores, 8 logical processors; sse4.2 avx avx2 fma"),
        new("note", "Memory", "8.0 GB, 0.4 GB free", "The model needs about 0.3 GB: close other programs when it becomes slow."),
        new("STOP", "Saves", "/saves cannot be written", "Make the folder writable, or name another one with --saves FOLDER."),
    ]);

    string IDailyFile.Profile => Runs.Profile;

    string IDailyFile.Read(string profile) => Kept.GetValueOrDefault(profile, "");

    string IDailyFile.KeepAside(string profile)
    {
        Kept.Remove(profile, out string? damaged);
        Kept["damaged"] = damaged!;
        return $"/saves/{profile}.today.json.damaged-1";
    }

    void IDailyFile.Write(string profile, string text) => Kept[profile] = text;

    private QueuedLabs LabsOn(LlmQuest.Labs.Footprint.IExperimentSource earlier)
    {
        Earlier = [.. earlier.Newest];
        return Labs;
    }
}
