using System.Collections.Immutable;
using LlmQuest.Content.Files;

namespace LlmQuest.Content.Import;

/// <summary>Writes what an import planned: all of it, or nothing.</summary>
internal static class ImportWriter
{
    private const string PartEnding = ".llmquest-part";

    public static ImportReport Write(ImportPlan plan, string target, ImportOptions options, CancellationToken stop)
    {
        var report = new ImportReport(plan.Source, target, [], plan.Notes, plan.LostFiles, null);
        List<(string Part, string Path)> parts = [];
        try
        {
            var files = ImmutableArray.CreateBuilder<ImportedFile>();
            foreach (PlannedFile file in plan.Files)
            {
                stop.ThrowIfCancellationRequested();
                if (CourseFolder.Resolve(target, file.Name) is not { } path)
                {
                    report = report with { LostFiles = report.LostFiles.Add($"{file.Name}: its place in the course folder is a link or leads out of it, or its name is not allowed.") };
                    continue;
                }

                ImportedState state = State(path, file, options);
                files.Add(Done(file, path, state, plan));
                if (state is ImportedState.New or ImportedState.Replaced)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");
                    parts.Add((path + PartEnding, path));

                    // Nothing is written into a link or a pipe of that name.
                    File.Delete(path + PartEnding);
                    File.WriteAllBytes(path + PartEnding, file.Bytes.Span);
                }
            }

            foreach ((string part, string path) in parts)
            {
                File.Move(part, path, overwrite: true);
            }

            return report with { Files = files.ToImmutable() };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return report with { Error = $"The course folder could not be written: {e.Message} Look whether you may write there and whether the disk is full." };
        }
        finally
        {
            foreach ((string part, _) in parts)
            {
                Remove(part);
            }
        }
    }

    private static ImportedFile Done(PlannedFile file, string path, ImportedState state, ImportPlan plan)
    {
        var done = new ImportedFile(file.Name, file.From, file.Kind, state, file.In, file.Out, file.Lost, file.WithoutKey);
        if (state != ImportedState.Left)
        {
            return done;
        }

        (ImmutableSortedDictionary<BlockKind, int> found, ImmutableArray<string> notTaken) = LeftFile.Compare(file, path, plan.Files.Where(other => other.Kind == ImportedKind.Stage).Select(stage => stage.Name));
        return done with { Out = found, NotTaken = notTaken };
    }

    private static ImportedState State(string path, PlannedFile file, ImportOptions options)
    {
        var there = new FileInfo(path);
        if (!there.Exists)
        {
            return ImportedState.New;
        }

        bool isSame = there.Length == file.Bytes.Length && (there.Length == 0 || file.Bytes.Span.SequenceEqual(File.ReadAllBytes(path)));
        return isSame ? ImportedState.Unchanged : options.Overwrite ? ImportedState.Replaced : ImportedState.Left;
    }

    private static void Remove(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A part that stays behind harms nothing: the next import writes over it.
        }
    }
}
