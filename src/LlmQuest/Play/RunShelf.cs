using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>The learners on this machine, the courses, and their runs.</summary>
internal sealed class RunShelf(PlayRequest request) : IRunShelf
{
    public string Profile => request.Profile;

    public IReadOnlyList<ProfileLine> Profiles() => [];

    public IReadOnlyList<CourseLine> Courses() => [];

    public Task<IStageSession> OpenAsync(string profile, string? course, bool isAnew) => throw new PortException("Not yet.");
}
