using LlmQuest.Labs.Sessions;

namespace LlmQuest.Tui.Ports;

/// <summary>The learners on this machine, the courses, and their runs.</summary>
public interface IRunShelf
{
    /// <summary>Name of the profile that plays.</summary>
    string Profile { get; }

    /// <summary>The run of the profile that plays, as far as small files tell it: quick enough for the first screen.</summary>
    ProfileLine Glance();

    /// <summary>The profiles, the one that plays first.</summary>
    IReadOnlyList<ProfileLine> Profiles();

    /// <summary>The courses on this machine, with what is wrong with those that cannot be played. Reads them, which takes a while.</summary>
    IReadOnlyList<CourseLine> Courses();

    /// <summary>The name under which a new run is begun, so that the old one stays as it is: the same where there is none.</summary>
    /// <param name="profile">Name of the profile.</param>
    string NameAnew(string profile);

    /// <summary>Opens a run where it was left, or begins it. The one that is played stays open until <see cref="Entered"/>.</summary>
    /// <param name="profile">Name of the profile; a new one is made.</param>
    /// <param name="course">Folder of the course; null for the one that was played last.</param>
    /// <param name="isAnew">Whether a new run is begun, as <see cref="NameAnew"/> calls it; the old one is kept beside it.</param>
    /// <exception cref="PortException">It cannot be opened; the message says why and what to do.</exception>
    Task<IStageSession> OpenAsync(string profile, string? course, bool isAnew);

    /// <summary>Is told which run is played from now on: the others are closed.</summary>
    void Entered(IStageSession session);
}
