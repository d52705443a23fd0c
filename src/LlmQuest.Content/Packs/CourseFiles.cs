using System.Collections.Immutable;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Links;
using LlmQuest.Content.Plans;
using LlmQuest.Content.Stages;

namespace LlmQuest.Content.Packs;

/// <summary>What a course consists of: its description, its stages with their plans, what they link to, and data for its labs.</summary>
/// <param name="Names">Names of its files within its folder, with forward slashes, in order.</param>
/// <param name="LeftOut">What else lies in the folder, with the reason why it does not belong to the course.</param>
public sealed record CourseFiles(ImmutableArray<string> Names, ImmutableArray<(string Name, string Reason)> LeftOut)
{
    private const int MostSeen = 20_000;
    private static readonly string[] Data = [".csv", ".tsv", ".txt", ".json", ".jsonl", ".yaml", ".yml"];
    private static readonly string[] Leftovers = ["~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp", ".part"];
    private static readonly string[] Strays = ["thumbs.db", "desktop.ini", "__macosx"];
    private static readonly string[] Licences = ["license", "licence", "notice"];

    /// <summary>Looks through a course's folder.</summary>
    /// <param name="reading">The course.</param>
    /// <exception cref="PackException">The folder holds far more than a course.</exception>
    public static CourseFiles Of(CourseReading reading)
    {
        HashSet<string> stages = [CourseReader.FileName, .. reading.Stages.Select(stage => NameOf(reading, stage))];
        HashSet<string> linked = [.. reading.Stages.SelectMany(stage => stage.Links.Select(link => Target(reading, stage, link))).OfType<string>()];
        var names = ImmutableArray.CreateBuilder<string>();
        var leftOut = ImmutableArray.CreateBuilder<(string, string)>();
        foreach ((string name, bool isLink) in Below(reading.Folder))
        {
            if (WhyNot(name, isLink, stages, linked) is { } reason)
            {
                leftOut.Add((name, reason));
            }
            else
            {
                names.Add(name);
            }
        }

        names.Sort(StringComparer.Ordinal);
        leftOut.Sort((one, other) => StringComparer.Ordinal.Compare(one.Item1, other.Item1));
        return new CourseFiles(names.ToImmutable(), leftOut.ToImmutable());
    }

    /// <summary>Name of a stage's file within its course.</summary>
    internal static string NameOf(CourseReading reading, StageReading stage) => Path.GetRelativePath(reading.Folder, stage.Source.File).Replace('\\', '/');

    private static string? WhyNot(string name, bool isLink, HashSet<string> stages, HashSet<string> linked)
    {
        string own = name[(name.LastIndexOf('/') + 1)..];
        if (isLink)
        {
            return "a link to somewhere else";
        }

        if (own.StartsWith('.'))
        {
            return "hidden";
        }

        if (Leftovers.Any(ending => own.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || Strays.Contains(own, StringComparer.OrdinalIgnoreCase) || own.StartsWith('#'))
        {
            return "left behind by an editor or the system";
        }

        if (stages.Contains(name) || linked.Contains(name) || own.EndsWith(CoursePlans.Ending, StringComparison.Ordinal) || Data.Contains(Path.GetExtension(own), StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        bool isPage = own.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        bool isLicence = Licences.Any(beginning => own.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
        return isLicence || (isPage && name.Contains('/', StringComparison.Ordinal)) ? null : isPage ? "no stage that course.yaml lists" : "no stage links to it";
    }

    private static string? Target(CourseReading reading, StageReading stage, FoundLink link)
    {
        string path = Uri.UnescapeDataString(link.Target.Split('#', '?')[0]);
        string folder = Path.GetDirectoryName(NameOf(reading, stage))!;
        string root = Path.GetFullPath(reading.Folder.Length == 0 ? "." : reading.Folder);
        return path.Length > 0 && Files.CourseFolder.Resolve(root, Path.Combine(folder, path)) is { } file ? Path.GetRelativePath(root, file).Replace('\\', '/') : null;
    }

    // Neither hidden folders nor links are looked into.
    private static IEnumerable<(string Name, bool IsLink)> Below(string folder)
    {
        int seen = 0;
        Stack<string> left = new([""]);
        while (left.TryPop(out string? place))
        {
            foreach (FileSystemInfo one in new DirectoryInfo(Path.Combine(folder, place)).EnumerateFileSystemInfos().OrderBy(one => one.Name, StringComparer.Ordinal))
            {
                if (++seen > MostSeen)
                {
                    throw new PackException(FormattableString.Invariant($"its folder holds more than {MostSeen} files"));
                }

                string name = place.Length == 0 ? one.Name : $"{place}/{one.Name}";
                if (one is not DirectoryInfo || one.LinkTarget is not null || one.Name.StartsWith('.') || Strays.Contains(one.Name, StringComparer.OrdinalIgnoreCase))
                {
                    yield return (name, one.LinkTarget is not null);
                }
                else
                {
                    left.Push(name);
                }
            }
        }
    }
}
