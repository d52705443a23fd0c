namespace LlmQuest.Storage.Files;

/// <summary>Where the files of one run of a profile lie. They share a stem: <c>PROFILE</c>, and <c>PROFILE+COURSE</c> for every further course.</summary>
internal sealed record StoreFiles
{
    public const string JournalEnding = ".jsonl";

    private const char Plus = '+';
    private const int LongestName = 64;

    private StoreFiles(string folder, string stem)
    {
        Folder = folder;
        Stem = stem;
    }

    public string Folder { get; }

    public string Stem { get; }

    public string Journal => PathOf(JournalEnding);

    public string Header => PathOf(".run");

    public string Database => PathOf(".db");

    public string DatabaseLog => PathOf(".db-log");

    public string Snapshot => PathOf(".snapshot");

    public string Lock => PathOf(".lock");

    public string Holder => PathOf(".holder");

    /// <summary>The numbers of every step of the experiments.</summary>
    public string Steps => PathOf(".steps.jsonl");

    public string Draft => PathOf(".draft");

    /// <param name="folder">The saves folder.</param>
    /// <param name="stem">A profile, or a profile and a course.</param>
    /// <exception cref="StoreException">It is not safe as a file name.</exception>
    public static StoreFiles For(string folder, string stem)
        => IsStem(stem)
            ? new StoreFiles(folder, stem)
            : throw StoreException.ProfileName(stem);

    /// <exception cref="StoreException">The course's id is not safe as a file name.</exception>
    public static StoreFiles For(string folder, string profile, string course)
        => IsCourse(course)
            ? For(folder, StemOf(profile, course))
            : throw StoreException.CourseId(course);

    public static string StemOf(string profile, string course) => $"{profile}{Plus}{course}";

    public static string ProfileOf(string stem) => stem.Split(Plus)[0];

    /// <summary>Whether a profile may be called so.</summary>
    public static bool IsName(string profile)
        => profile.Length is > 0 and <= LongestName && profile.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Whether the files of a run may be called so.</summary>
    public static bool IsStem(string stem)
        => stem.Split(Plus) is [var profile, .. var courses] && IsName(profile) && courses.Length < 2 && courses.All(IsCourse);

    private static bool IsCourse(string course)
        => course.Length is > 0 and <= LongestName && course.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private string PathOf(string ending) => Path.Combine(Folder, Stem + ending);
}
