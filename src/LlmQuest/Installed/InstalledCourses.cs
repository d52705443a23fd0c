using LlmQuest.Content.Courses;

namespace LlmQuest.Installed;

/// <summary>The folder of the courses that were added, one folder each, named by its id. What is done in it is done by one process at a time, whole or not at all.</summary>
/// <param name="folder">The folder; made when something is added.</param>
internal sealed class InstalledCourses(string folder)
{
    private const string LockName = ".lock";
    private const string FreshEnding = ".new";
    private const string OldEnding = ".old";
    private const string GoneEnding = ".gone";

    /// <summary>The folder of a course; null when it is not there.</summary>
    public string? Find(string id) => PathOf(id) is { } path && File.Exists(Path.Combine(path, CourseReader.FileName)) ? path : null;

    /// <summary>Keeps other processes out, and mends what one that ended in between has left.</summary>
    /// <exception cref="UserException">Another process adds or removes a course, or the folder cannot be written.</exception>
    public IDisposable Hold()
    {
        try
        {
            Directory.CreateDirectory(folder);
            var held = new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Mend();
            return held;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The folder of courses {folder} cannot be used ({e.Message.TrimEnd('.')}): end other programs that add courses, make it writable, or name another with LLMQUEST_COURSES.");
        }
    }

    /// <summary>An empty folder beside the courses, for one that is being added.</summary>
    public string Fresh(string id) => Directory.CreateDirectory(Path.Combine(folder, $".{id}.{Guid.NewGuid():N}{FreshEnding}")).FullName;

    /// <summary>Puts a folder in the place of a course; the old one is kept aside until then.</summary>
    public void Put(string id, string fresh)
    {
        string place = Path.Combine(folder, id);
        string old = Aside(id, OldEnding);
        bool wasThere = Directory.Exists(place);
        if (wasThere)
        {
            Directory.Move(place, old);
        }

        try
        {
            Directory.Move(fresh, place);
        }
        catch
        {
            if (wasThere)
            {
                Directory.Move(old, place);
            }

            throw;
        }

        Delete(old);
    }

    /// <summary>Takes a course away.</summary>
    public void Remove(string id)
    {
        string old = Aside(id, GoneEnding);
        Directory.Move(Path.Combine(folder, id), old);
        Delete(old);
    }

    /// <summary>Deletes a folder as far as it can be.</summary>
    public static void Delete(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file of it is in use: the next time takes it away.
        }
    }

    private string? PathOf(string id) => id.Length > 0 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? Path.Combine(folder, id) : null;

    private string Aside(string id, string ending) => Path.Combine(folder, $".{id}.{Guid.NewGuid():N}{ending}");

    // One that was moved aside goes back where nothing came into its place.
    private void Mend()
    {
        foreach (string left in Directory.EnumerateDirectories(folder, ".*").ToArray())
        {
            string id = Path.GetFileName(left).Split('.')[1];
            if (left.EndsWith(OldEnding, StringComparison.Ordinal) && PathOf(id) is { } place && !Directory.Exists(place))
            {
                Directory.Move(left, place);
            }
            else
            {
                Delete(left);
            }
        }
    }
}
