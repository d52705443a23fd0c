using System.Globalization;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Packs;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Models;
using LlmQuest.Models.Catalogue;
using LlmQuest.Terminal;

namespace LlmQuest.HandOut;

/// <summary><c>llmquest course kit</c>: program, models and a course in one zip file that needs neither SDK nor network.</summary>
internal sealed class KitVerb(Streams streams)
{
    /// <param name="folder">The course's folder.</param>
    /// <param name="file">The kit.</param>
    /// <param name="program">Folder of a published program; null for the one that runs.</param>
    /// <param name="stop">Ends it early.</param>
    public int Run(string folder, string file, string? program, CancellationToken stop)
    {
        if (!file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            throw new UserException($"'{DisplayText.Strip(file)}' is no name for a kit: let it end in .zip.");
        }

        CourseReading reading = SoundCourse.Read(streams, folder, stop);
        ProjectFolders folders = ProjectFolders.Find(null);
        KitProgram published = KitProgram.Open(program ?? AppContext.BaseDirectory);
        try
        {
            CourseFiles course = CourseFiles.Of(reading);
            KitFile[] files = [.. published.Files(), .. Models(folders), .. Lessons(reading, course, folders), .. KitTexts.Of(reading.Course!, published)];
            string root = $"llmquest-{reading.Course!.Id}";
            WrittenWhole.To(file, there => WrittenWhole.BeginsWith(there, "PK"u8), stream => KitZip.Write(stream, root, files, stop));
            Say(string.Create(CultureInfo.InvariantCulture, $"written: {file}, {new FileInfo(file).Length >> 20} MB, {Quantity.Of(files.Length, "file")}, every one read back and compared."));
            Say($"Unpack it and start it with {published.StartName}: it needs nothing else, and keeps runs in its own folder.");
            return ExitCodes.Success;
        }
        catch (PackException e)
        {
            throw new UserException($"No kit can be made of {DisplayText.Strip(folder)}: {e.Message}.");
        }
    }

    // The models that are used when none is named, as the catalogue knows them.
    private static IEnumerable<KitFile> Models(ProjectFolders folders)
    {
        ModelCatalog catalog = ModelCatalog.Read(folders.Models);
        foreach (string role in new[] { ModelRoles.Instruct, ModelRoles.Embedding })
        {
            CatalogEntry entry = catalog.Entries.FirstOrDefault(known => known.Role == role && known.IsShipped && File.Exists(catalog.PathOf(known)))
                ?? throw new UserException($"The model for '{role}' that ships with the program is not in {folders.Models}: fetch it with llmquest models pull, or name another folder with LLMQUEST_MODELS.");
            yield return KitFile.Of($"models/{entry.File}", catalog.PathOf(entry)) with { Sha256 = entry.Sha256 };
        }

        foreach (string path in Directory.EnumerateFiles(folders.Models).Where(path => Path.GetExtension(path) is ".yaml" or ".md" or ".txt").Order(StringComparer.Ordinal))
        {
            yield return KitFile.Of($"models/{Path.GetFileName(path)}", path);
        }
    }

    // Labs find the texts that ship beside the course.
    private static IEnumerable<KitFile> Lessons(CourseReading reading, CourseFiles course, ProjectFolders folders)
    {
        string data = Path.Combine(folders.Lessons, "data");
        return
        [
            .. course.Names.Select(name => KitFile.Of($"lessons/{reading.Course!.Id}/{name}", Path.Combine(reading.Folder, name))),
            .. (Directory.Exists(data) ? Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories) : []).Order(StringComparer.Ordinal).Select(path => KitFile.Of($"lessons/{Path.GetRelativePath(folders.Lessons, path).Replace('\\', '/')}", path)),
        ];
    }

    private void Say(string line) => streams.Output.WriteLine(DisplayText.Strip(line));
}
