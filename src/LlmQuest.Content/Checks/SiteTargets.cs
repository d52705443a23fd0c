using LlmQuest.Content.Files;
using LlmQuest.Content.Import;

namespace LlmQuest.Content.Checks;

/// <summary>Finds the files that links lead to on the site that the Workbench builds: it has one folder for all pages, and they end in .html.</summary>
internal sealed class SiteTargets(string folder)
{
    private static readonly string[] Folders = ["", "episodes", "learners", "instructors", "profiles"];
    private static readonly string[] PageEndings = [".md", ".Rmd", ".qmd"];
    private static readonly string[] LinkEndings = ["", ".html", ".htm", ".md", ".rmd", ".qmd"];
    private readonly Dictionary<string, HashSet<string>> _entries = new(StringComparer.Ordinal);

    /// <summary>The full path of the file, or null when there is none within the course.</summary>
    /// <param name="place">The folder of the file that holds the link, within the course.</param>
    /// <param name="path">The path of the link.</param>
    /// <param name="orPage">Whether a page with another ending is meant too.</param>
    public string? Find(string place, string path, bool orPage)
    {
        if (path.Contains('\\', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        string own = place.Replace('\\', '/').Split('/')[0];
        string joined = LinkedFiles.Joined(path.StartsWith('/') ? "page" : $"{place.Replace('\\', '/')}/page", path);
        string flat = Array.Find(Folders, name => name.Length > 0 && joined.StartsWith(name + "/", StringComparison.Ordinal)) is { } first ? joined[(first.Length + 1)..] : joined;
        string ending = Path.GetExtension(flat);
        bool isPage = orPage && flat.Length > 0 && LinkEndings.Contains(ending.ToLowerInvariant());
        string[] names = isPage ? [flat, .. PageEndings.Select(other => flat[..^ending.Length] + other)] : [flat];
        return Folders.OrderBy(name => name != own).SelectMany(_ => names, There).FirstOrDefault(found => found is not null);
    }

    private string? There(string within, string name)
    {
        string[] parts = name.Split('/');

        // The folders of pages are none on the site. And most names of a lesson that means harm are settled without a look at the disk.
        if (name.Length == 0 || (parts.Length > 1 && Folders.Contains(parts[0])) || !Entries(within).Contains(parts[0]))
        {
            return null;
        }

        return CourseFolder.Resolve(folder, within.Length == 0 ? name : $"{within}/{name}") is { } path && File.Exists(path) ? Path.GetFullPath(path) : null;
    }

    private HashSet<string> Entries(string within)
    {
        if (!_entries.TryGetValue(within, out HashSet<string>? entries))
        {
            string? path = within.Length == 0 ? Path.GetFullPath(folder.Length == 0 ? "." : folder) : CourseFolder.Resolve(folder, within);
            bool isThere = path is not null && Directory.Exists(path);
            _entries[within] = entries = isThere ? [.. Directory.EnumerateFileSystemEntries(path!).Select(entry => Path.GetFileName(entry))] : [];
        }

        return entries;
    }
}
