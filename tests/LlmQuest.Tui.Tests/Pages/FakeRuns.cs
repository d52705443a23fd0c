using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Tests.Pages;

/// <summary>Two learners and three courses, one of them broken.</summary>
internal sealed class FakeRuns(DateTimeOffset now) : IRunShelf
{
    /// <summary>What was opened: profile, course, whether anew.</summary>
    public List<(string Profile, string? Course, bool IsAnew)> Opened { get; } = [];

    /// <summary>The run that is given.</summary>
    public IStageSession? Session { get; set; }

    /// <summary>Why none can be given, or null.</summary>
    public string? Refusal { get; set; }

    public IStageSession? Playing { get; private set; }

    public bool IsEmpty { get; set; }

    public string Profile { get; set; } = "ada";

    public ProfileLine Glance() => IsEmpty ? new ProfileLine("ada", "", null) : new ProfileLine("ada", "Inside the Machine", now.AddHours(-2)) { Stage = "The Dial Room", Xp = 120 };

    public IReadOnlyList<ProfileLine> Profiles() => IsEmpty ? [Glance()] : [Glance(), new ProfileLine("grace", "Demo", now.AddDays(-20)), new ProfileLine("new-here", "", null)];

    public IReadOnlyList<CourseLine> Courses() =>
    [
        new("/lessons/demo", "The Small Tower", "people who write lessons"),
        new("/lessons/inside-the-machine", "Inside the Machine", "anybody with a terminal"),
        new("/lessons/broken", "broken", "") { Problem = "course.yaml:3:1: error LQ0007: The stage 'gate' is not there. Take it out of stages, or write gate.md." },
    ];

    public string NameAnew(string profile) => IsEmpty ? profile : $"{profile}-2";

    public Task<IStageSession> OpenAsync(string profile, string? course, bool isAnew)
    {
        Opened.Add((profile, course, isAnew));
        return Refusal is { } why ? Task.FromException<IStageSession>(new PortException(why)) : Task.FromResult(Session!);
    }

    public void Entered(IStageSession session) => Playing = session;
}
