using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Runs;

/// <summary><c>llmquest runs import</c>.</summary>
internal sealed class ImportRunsVerb(RunDesk desk)
{
    /// <returns>1 when a file could not be taken whole, else 0.</returns>
    /// <param name="paths">The files.</param>
    /// <param name="profile">Where runs are kept that no profile has yet.</param>
    /// <param name="isMine">Whether the profile goes on with them.</param>
    public int Run(string[] paths, string profile, bool isMine)
    {
        var importer = new RunImporter(desk.Saves, profile);
        bool isAllWhole = true;
        foreach (string path in paths)
        {
            isAllWhole &= Import(importer, path, isMine);
        }

        return isAllWhole ? ExitCodes.Success : ExitCodes.Failure;
    }

    private bool Import(RunImporter importer, string path, bool isMine)
    {
        IReadOnlyList<ChainImport> imports = importer.Import(Read(path), out string? refusal);
        if (refusal is not null)
        {
            desk.Warn($"{path} was not imported, because {refusal}: nothing was changed.");
            return false;
        }

        bool isWhole = true;
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

    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{path} cannot be read ({e.Message.TrimEnd('.')}): look at the name, and whether you may read it.");
        }
    }

    private void Tell(string path, ChainImport import)
    {
        string whose = $"run {RunDesk.Short(import.Header.Run)}, writer {RunDesk.Short(import.Header.Writer)}{(import.Header.Learner is { } name ? $", {name.ReplaceLineEndings(" ")}" : "")}";
        desk.Say($"{path}: {whose}: {Quantity.Of(import.New, "new event")}, {import.Known} known already; kept beside profile {import.Profile}.");
        foreach (ChainProblem problem in import.Problems)
        {
            desk.Say($"  In the file {problem.Describe()}.");
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
