using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Packs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Text;
using LlmQuest.HandOut;
using LlmQuest.Hosting;
using LlmQuest.Play;
using LlmQuest.Terminal;

namespace LlmQuest.Installed;

/// <summary><c>llmquest courses add</c>: puts the course of a pack beside the others. Runs are kept elsewhere, by the course's id, and go on.</summary>
/// <param name="streams">Where it is told.</param>
/// <param name="folder">Folder of the added courses.</param>
/// <param name="lessons">Folder of the courses that came with the program.</param>
internal sealed class AddCourseVerb(Streams streams, string folder, string lessons)
{
    private const int LongestTitle = 60;

    /// <param name="file">The pack.</param>
    /// <param name="stop">Ends it early; nothing is added then.</param>
    public int Run(string file, CancellationToken stop)
    {
        string shown = DisplayText.Strip(Path.GetFileName(file));
        if (!File.Exists(file))
        {
            throw new UserException($"There is no file '{DisplayText.Strip(file)}': name a pack, which ends in {PackManifest.Ending}.");
        }

        // A pipe or a device has no length, and would keep whoever opens it.
        if (new FileInfo(file).Length == 0)
        {
            throw new UserException($"{shown} was not added: it is empty, or no plain file. Name a pack, which ends in {PackManifest.Ending}.");
        }

        try
        {
            using PackReader pack = PackReader.Open(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read));
            Add(pack, stop);
        }
        catch (PackException e)
        {
            throw new UserException($"{shown} was not added: {e.Message.TrimEnd('.')}. Ask whoever made it for a new one, made with llmquest course pack.");
        }

        return ExitCodes.Success;
    }

    private void Add(PackReader pack, CancellationToken stop)
    {
        PackManifest manifest = pack.Manifest;
        if (CourseVersion.IsOlder(ProgramVersion.Text, manifest.Program))
        {
            throw new PackException($"it needs version {manifest.Program} of the program, and this is {ProgramVersion.Text}: get the newest version");
        }

        var courses = new InstalledCourses(folder);
        using IDisposable held = courses.Hold();
        string? before = courses.Find(manifest.Id) is { } old ? CourseReader.Read(old, DeclaredLabs.Registry, null, stop).Course?.Version ?? "" : null;
        if (before is not null && CourseVersion.IsOlder(manifest.Version, before))
        {
            throw new PackException($"it is version {Named(manifest.Version)} of {manifest.Id}, and version {before} is here: to go back, first say llmquest courses remove {manifest.Id}");
        }

        string fresh = courses.Fresh(manifest.Id);
        int stages;
        try
        {
            pack.Unpack(fresh, stop);
            stages = Look(fresh, manifest, stop);
            courses.Put(manifest.Id, fresh);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{manifest.Id} cannot be written into {folder} ({e.Message.TrimEnd('.')}), and nothing was changed: free some space, or name another folder with LLMQUEST_COURSES.");
        }
        finally
        {
            InstalledCourses.Delete(fresh);
        }

        string version = manifest.Version.Length > 0 ? $", version {manifest.Version}" : "";
        Say($"{(before is null ? "added" : "replaced")}: {manifest.Title} ({manifest.Id}{version}), {Quantity.Of(stages, "stage")}.{(before is null ? "" : " Runs go on where they were.")}");
        if (CourseFolders.Below(lessons).FirstOrDefault(one => CourseFolders.Entry(one, "id") == manifest.Id) is { } own)
        {
            Say($"It is played in place of {CourseFolders.Entry(own, "title")}, the course of the same id that came with the program: courses remove {manifest.Id} brings that one back.");
        }

        Say($"Play it with: llmquest play --course {manifest.Id}");
    }

    private static int Look(string fresh, PackManifest manifest, CancellationToken stop)
    {
        CourseReading reading = CourseReader.Read(fresh, DeclaredLabs.Registry, null, stop);
        CourseChecker.Check(reading);
        if (SoundCourse.FirstError(reading) is { } error)
        {
            throw new PackException($"its course has errors, the first of them: {error.Replace(fresh + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)}");
        }

        if (reading.Course is { } named && named.Title != manifest.Title)
        {
            throw new PackException($"its list calls the course '{Short(manifest.Title)}', and the course calls itself '{Short(named.Title)}'");
        }

        return reading.Course is { } course && course.Id == manifest.Id
            ? course.Stages.Length
            : throw new PackException($"it says that it is the course {manifest.Id}, and holds another one");
    }

    private static string Short(string title) => title.Length <= LongestTitle ? title : title[..LongestTitle] + "…";

    private static string Named(string version) => version.Length > 0 ? version : "0 (it states none)";

    private void Say(string line) => streams.Output.WriteLine(DisplayText.Strip(line));
}
