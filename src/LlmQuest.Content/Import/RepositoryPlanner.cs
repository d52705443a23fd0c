using System.Text;

namespace LlmQuest.Content.Import;

/// <summary>Plans the import of a whole repository. Every file keeps its place, so that links between them stay valid.</summary>
internal sealed class RepositoryPlanner
{
    private const string SharedLinks = "links.md";
    private static readonly string[] EpisodeFolders = ["episodes", "_episodes", "_episodes_rmd"];
    private static readonly string[] OtherFolders = ["learners", "instructors", "profiles", "_extras", "fig"];
    private static readonly string[] RootFiles = ["AUTHORS", "CITATION", "CITATION.cff", "LICENSE"];
    private readonly SourceFolder _folder;
    private readonly CourseParts _parts;
    private readonly string _name;

    private RepositoryPlanner(string source)
    {
        _folder = new SourceFolder(source);
        _parts = new CourseParts(_folder);
        _name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(source)));
    }

    public static ImportPlan Plan(string source, CancellationToken stop)
    {
        var planner = new RepositoryPlanner(source);
        LessonConfig config = LessonConfig.Read(planner._folder, planner._parts);
        List<string> episodes = planner.Episodes(config);
        if (episodes.Count == 0)
        {
            return ImportPlan.Nothing(source, $"No episodes found in \"{planner._name}\": there is no folder \"episodes\" with .md or .Rmd files. The lesson may have moved elsewhere; look into its README.");
        }

        planner.Gather(config, episodes, stop);
        return new ImportPlan(source, [.. planner._parts.Files], [.. planner._parts.Notes], [.. planner._folder.Lost], null);
    }

    private void Gather(LessonConfig config, List<string> episodes, CancellationToken stop)
    {
        string shared = _folder.ReadText(SharedLinks) ?? "";
        List<string> stages = [];
        foreach (string episode in episodes)
        {
            stop.ThrowIfCancellationRequested();
            if (_parts.AddStage(episode, episode, shared))
            {
                stages.Add(episode);
            }
        }

        // What could not become a stage is lost already, and is not kept as a page as well.
        IEnumerable<string> root = _folder.FilesIn("").Where(file => RootFiles.Contains(file) || CourseParts.IsText(file));
        foreach (string file in root.Concat(EpisodeFolders.Concat(OtherFolders).SelectMany(_folder.FilesBelow)).Where(file => !episodes.Contains(file)))
        {
            stop.ThrowIfCancellationRequested();
            NoteDraft(file);
            _parts.AddCopy(file);
        }

        _parts.AddLinked(EpisodeFolders);
        string course = new CourseYaml(config, stages, _name).Write(_parts);
        _parts.Add(new PlannedFile(Courses.CourseReader.FileName, "", ImportedKind.Course, Encoding.UTF8.GetBytes(course)));
    }

    private void NoteDraft(string file)
    {
        if (CourseParts.IsText(file) && EpisodeFolders.Contains(Path.GetDirectoryName(file)))
        {
            _parts.Note(ImportNoteKind.Warning, file, "config.yaml does not list this episode, so it is kept as a page and is no stage. Add it to \"stages:\" in course.yaml if it should be one.");
        }
    }

    private List<string> Episodes(LessonConfig config)
    {
        string[] there = [.. EpisodeFolders.Select(folder => _folder.FilesIn(folder).Where(IsEpisode).ToArray()).FirstOrDefault(files => files.Length > 0) ?? []];
        if (there.Length == 0 || config.Episodes.IsEmpty)
        {
            if (there.Length > 0)
            {
                _parts.Note(ImportNoteKind.Guess, "", "The order of the episodes is that of their names, because no config.yaml lists them.");
            }

            return [.. there];
        }

        string folder = there[0][..(there[0].IndexOf('/', StringComparison.Ordinal) + 1)];
        List<string> listed = [];
        foreach (string name in config.Episodes)
        {
            if (there.Contains(folder + name))
            {
                listed.Add(folder + name);
            }
            else
            {
                _parts.Note(ImportNoteKind.Warning, "config.yaml", $"It lists the episode \"{name}\", which is not there.");
            }
        }

        return listed.Count > 0 ? listed : [.. there];
    }

    private static bool IsEpisode(string file) => CourseParts.IsText(file) && !Path.GetFileName(file).StartsWith("README", StringComparison.OrdinalIgnoreCase);
}
