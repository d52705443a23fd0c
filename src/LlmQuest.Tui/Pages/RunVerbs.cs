using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>Which run is played: by whom, and of which course.</summary>
/// <param name="runs">The runs.</param>
/// <param name="time">The clock.</param>
internal sealed class RunVerbs(IRunShelf runs, TimeProvider time)
{
    private const string Anew = "anew";
    private const string New = "new ";
    private const int ShortestPart = 3;

    /// <summary>Goes on where the profile that plays left off.</summary>
    public ProgramReply Continue() => Open(runs.Profile, null, isAnew: false);

    /// <summary>The learners, or going on as one of them.</summary>
    public ProgramReply Profiles(string typed)
    {
        IReadOnlyList<ProfileLine> all = runs.Profiles();
        if (typed.Length == 0)
        {
            return ProgramReply.Of(new ProfilesPage(all, time.GetUtcNow()));
        }

        // A slip of the finger makes no new learner.
        bool isNew = typed.StartsWith(New, StringComparison.OrdinalIgnoreCase);
        string name = (isNew ? typed[New.Length..] : typed).Trim().Replace(' ', '-');
        return all.FirstOrDefault(profile => profile.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known ? Open(known.Name, null, isAnew: false)
            : isNew ? Open(name, null, isAnew: false)
            : ProgramReply.Of($"There is no profile '{name}': there are {string.Join(", ", all.Select(profile => profile.Name))}. profiles new {name} begins one.");
    }

    /// <summary>The courses, or playing one.</summary>
    public ProgramReply Courses(string typed)
    {
        if (typed.Length == 0)
        {
            var page = new CoursesPage();
            page.Begin(() => Task.FromResult(runs.Courses()));
            return ProgramReply.Of(page) with { Settled = page.Settled };
        }

        bool isAnew = typed.Equals(Anew, StringComparison.OrdinalIgnoreCase) || typed.EndsWith(" " + Anew, StringComparison.OrdinalIgnoreCase);
        string name = isAnew ? typed[..^Anew.Length].Trim() : typed;
        return name.Length == 0 ? Open(runs.Profile, null, isAnew) : OpenCourse(name, isAnew);
    }

    // To be found by name, the courses have to be read: that is not for the screen's thread.
    private ProgramReply OpenCourse(string name, bool isAnew) => ProgramReply.Of(isAnew ? Told(runs.Profile) : $"{name} is being opened …", Task.Run(async () =>
    {
        IReadOnlyList<CourseLine> all = runs.Courses();
        CourseLine[] meant = [.. all.Where(known => Is(known, name, isWhole: true))];
        meant = meant.Length > 0 ? meant : [.. all.Where(known => Is(known, name, isWhole: false))];
        CourseLine course = meant.Length == 1 ? meant[0]
            : throw new PortException(all.Count == 0 ? "There is no course here yet." : $"There is {(meant.Length == 0 ? "no course" : "more than one course")} '{name}': there are {string.Join(", ", all.Select(known => known.Name))}.");
        return course.Problem.Length > 0
            ? throw new PortException($"{course.Name} cannot be played: {course.Problem}")
            : await runs.OpenAsync(runs.Profile, course.Folder, isAnew);
    }));

    private static bool Is(CourseLine course, string name, bool isWhole) => isWhole
        ? course.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || course.Title.Equals(name, StringComparison.OrdinalIgnoreCase) || course.Folder == name
        : name.Length >= ShortestPart && (course.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase) || course.Title.Split(' ').Any(word => word.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    private ProgramReply Open(string profile, string? course, bool isAnew)
    {
        Task<IStageSession> opening = Task.Run(() => runs.OpenAsync(profile, course, isAnew));
        return ProgramReply.Of(isAnew ? Told(profile) : $"The run of {profile} is being opened …", opening);
    }

    private string Told(string profile)
    {
        string anew = runs.NameAnew(profile);
        return anew == profile ? "A new run is being opened …" : $"A new run begins, as {anew}. The old one stays as it is: profiles {profile} goes on with it.";
    }
}
