using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Preview;

/// <summary>The runs beside a preview: there are none, and none is opened.</summary>
internal sealed class NoRuns : IRunShelf
{
    public string Profile => "preview";

    public ProfileLine Glance() => new(Profile, "", null);

    public IReadOnlyList<ProfileLine> Profiles() => [Glance()];

    public IReadOnlyList<CourseLine> Courses() => [];

    public string NameAnew(string profile) => profile;

    public Task<IStageSession> OpenAsync(string profile, string? course, bool isAnew)
        => Task.FromException<IStageSession>(new PortException("Runs are not opened in a preview: quit, and start llmquest."));

    public void Entered(IStageSession session)
    {
    }
}
