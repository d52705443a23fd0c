using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Reading;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Runs;

/// <summary><c>llmquest runs import</c>.</summary>
internal sealed class ImportRunsVerb(RunDesk desk)
{
    private const int MostProblems = 10;

    /// <returns>1 when a file could not be taken whole, else 0.</returns>
    /// <param name="paths">Files, and folders that hold some.</param>
    /// <param name="profile">Where runs are kept that no profile has yet.</param>
    /// <param name="isMine">Whether the profile goes on with them.</param>
    public int Run(string[] paths, string profile, bool isMine)
    {
        var importer = new RunImporter(desk.Saves, profile);
        var totals = new ImportTotals();
        bool isAllWhole = true;
        foreach (string path in paths.SelectMany(Files))
        {
            isAllWhole &= Import(importer, path, totals, isMine);

            // What a profile goes on with has changed the folder.
            importer = isMine ? new RunImporter(desk.Saves, profile) : importer;
        }

        foreach (string line in totals.Files == 1 && !paths.Any(Directory.Exists) ? [] : totals.Lines())
        {
            desk.Say(line);
        }

        return isAllWhole ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        IReadOnlyList<string> files = ClassReader.Files(path);
        return files.Count > 0 ? files : throw new UserException($"The folder {path} holds no file that ends in .jsonl: name the folder into which exported runs were put.");
    }

    private bool Import(RunImporter importer, string path, ImportTotals totals, bool isMine)
    {
        ReadOnlyMemory<byte> bytes = RunFileBytes.Read(path, out string? refusal);
        IReadOnlyList<ChainImport> imports = refusal is null ? importer.Import(bytes, out refusal) : [];
        if (refusal is not null)
        {
            totals.AddUnread(path);
            desk.Warn($"{path} was not imported, because {refusal}: nothing was changed.");
            return false;
        }

        bool isWhole = true;
        totals.Add(path, imports);
        foreach (ChainImport import in imports)
        {
            Tell(path, import);
        }

        // A file may hold several chains of one run.
        foreach (ChainImport import in isMine ? imports.DistinctBy(import => (import.Profile, import.Header.Run)) : [])
        {
            isWhole &= Adopt(import);
        }

        return isWhole && imports.All(import => import.Problems.All(problem => problem.Kind == ChainProblemKind.Doubled));
    }

    private bool Adopt(ChainImport import)
    {
        if (RunAdoption.Adopt(desk.Saves, import.Profile, import.Header) is { } problem)
        {
            desk.Warn($"  It cannot be gone on with here: {problem}.");
            return false;
        }

        desk.Say($"  The profile {import.Profile} goes on with it.");
        return true;
    }

    private void Tell(string path, ChainImport import)
    {
        string whose = $"run {RunDesk.Short(import.Header.Run)}, writer {RunDesk.Short(import.Header.Writer)}{(import.Header.Learner is { } name ? $", {name.ReplaceLineEndings(" ")}" : "")}{(import.Header.IsSimulated ? ", simulated" : "")}";
        desk.Say($"{path}: {whose}: {Quantity.Of(import.New, "new event")}, {import.Known} known already; kept beside profile {import.Profile}.");
        foreach (ChainProblem problem in import.Problems.Take(MostProblems))
        {
            desk.Say($"  In the file {problem.Describe()}.");
        }

        if (import.Problems.Length > MostProblems)
        {
            desk.Say($"  And {import.Problems.Length - MostProblems} more like these.");
        }

        if (import.Unusable > 0)
        {
            desk.Say($"  {Quantity.Of(import.Unusable, "whole event")} could not be taken, because the chain is broken before: ask for the file again.");
        }

        foreach (ChainConflict conflict in import.Conflicts)
        {
            desk.Say($"  Now {conflict.Describe()}.");
        }
    }
}
