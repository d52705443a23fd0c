using LlmQuest.Content.Files;

namespace LlmQuest.Content.Import;

/// <summary>A folder that is read from, and never left: links are not followed, sizes and numbers are bounded.</summary>
internal sealed class SourceFolder(string root)
{
    private const long LargestFile = 32L * 1024 * 1024;
    private const long LargestSum = 512L * 1024 * 1024;
    private const int MostFiles = 5000;
    private const int Deepest = 16;
    private readonly List<string> _lost = [];
    private long _sum;

    /// <summary>Files that could not be read, each with the reason.</summary>
    public IReadOnlyList<string> Lost => _lost;

    public bool HasFile(string name) => CourseFolder.Resolve(root, name) is { } path && File.Exists(path);

    /// <summary>A file, or null when it is not there or must not be read; the latter is a loss.</summary>
    public byte[]? Read(string name)
    {
        if (CourseFolder.Resolve(root, name) is not { } path)
        {
            return Lose(name, "it is a link or leads out of the folder, and links are not followed");
        }

        try
        {
            long length = new FileInfo(path).Length;
            if (length > LargestFile || (_sum += length) > LargestSum)
            {
                return Lose(name, length > LargestFile ? "it is larger than 32 MB" : "all files together are larger than 512 MB");
            }

            // A pipe or a device says that it is empty, and reading it may never end.
            return length == 0 ? [] : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Lose(name, "it cannot be read");
        }
    }

    /// <summary>A text of at most 512 KB, or null when there is none.</summary>
    public string? ReadText(string name)
        => HasFile(name) && Read(name) is { Length: <= LessonFile.LargestBytes } bytes && TextBytes.Utf8(bytes) is { } utf8 ? LessonFile.Decode(name, utf8, new Diagnostics.Report()).Text : null;

    public byte[]? Lose(string name, string reason)
    {
        _lost.Add($"{name}: {reason}.");
        return null;
    }

    /// <summary>The files right in a folder, by name; without hidden ones.</summary>
    public IEnumerable<string> FilesIn(string folder)
    {
        string? path = folder.Length == 0 ? root : CourseFolder.Resolve(root, folder);
        return path is null || !Directory.Exists(path)
            ? []
            : Directory.EnumerateFiles(path).Select(file => Joined(folder, Path.GetFileName(file))).Where(IsShown).Order(StringComparer.Ordinal);
    }

    /// <summary>All files below a folder, by name; without hidden ones and without links to folders.</summary>
    public IReadOnlyList<string> FilesBelow(string folder)
    {
        List<string> files = [];
        Collect(folder, 0, files);
        return files;
    }

    private void Collect(string folder, int depth, List<string> files)
    {
        foreach (string file in FilesIn(folder))
        {
            if (files.Count == MostFiles)
            {
                Lose(folder, "there are more than 5,000 files below it");
                return;
            }

            files.Add(file);
        }

        if (CourseFolder.Resolve(root, folder) is not { } path || !Directory.Exists(path))
        {
            return;
        }

        foreach (string inner in Directory.EnumerateDirectories(path).Select(inner => Joined(folder, Path.GetFileName(inner))).Where(IsShown).Order(StringComparer.Ordinal))
        {
            if (depth == Deepest || CourseFolder.Resolve(root, inner) is null)
            {
                Lose(inner, depth == Deepest ? "folders are nested more than 16 deep" : "it is a link, and links are not followed");
                continue;
            }

            Collect(inner, depth + 1, files);
        }
    }

    private static bool IsShown(string name) => !Path.GetFileName(name).StartsWith('.');

    private static string Joined(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
