namespace LlmQuest.Content.Files;

/// <summary>Keeps a course within its own folder.</summary>
public static class CourseFolder
{
    /// <summary>The full path of a file named by a lesson, or null when it leads out of the folder, also by a symbolic link.</summary>
    /// <param name="folder">The course's folder.</param>
    /// <param name="name">A relative path, as a lesson names it.</param>
    public static string? Resolve(string folder, string name)
    {
        if (name.Length is 0 or > 1000 || name.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(name) || name.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        string root = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        string path = Path.GetFullPath(Path.Combine(root, name.Replace('\\', '/')));
        bool isInside = path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isInside && !PassesLink(root, path) ? Path.Combine(folder, Path.GetRelativePath(root, path)) : null;
    }

    private static bool PassesLink(string root, string path)
    {
        for (string? at = path; at is not null && at.Length > root.Length; at = Path.GetDirectoryName(at))
        {
            if (new FileInfo(at).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
