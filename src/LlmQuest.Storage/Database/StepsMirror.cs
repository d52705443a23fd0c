using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Database;

/// <summary>Keeps the collection of step numbers equal to the plain file, from the place up to which it has that file. Never a reason to fail.</summary>
/// <param name="path">The plain file.</param>
/// <param name="tell">Takes what a person should know.</param>
internal sealed class StepsMirror(string path, Action<string> tell)
{
    /// <summary>Brings a database up to the file; one that has more gives the file back what it lost.</summary>
    /// <exception cref="IOException">The database could not be written.</exception>
    public void CatchUp(EventDatabase database)
    {
        if (ReadNew(database.Steps.End) is not { } found)
        {
            return;
        }

        if (found.IsShort)
        {
            GiveBack(database, found.Lines);
        }
        else if (found.Lines.Count > 0)
        {
            database.Steps.Put(found.Lines, found.End);
        }
    }

    private (IReadOnlyList<string> Lines, long End, bool IsShort)? ReadNew(long end)
    {
        try
        {
            long length = File.Exists(path) ? new FileInfo(path).Length : 0;
            (IReadOnlyList<string> lines, long to) = StepsFile.ReadFrom(path, length < end ? 0 : end);
            return (lines, to, length < end);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            tell($"The numbers of each step cannot be read from {path} ({e.Message.TrimEnd('.')}): the experiments are whole without them; make the file readable.");
            return null;
        }
    }

    private void GiveBack(EventDatabase database, IReadOnlyList<string> lines)
    {
        HashSet<Guid?> there = [.. lines.Select(StepsLine.IdOf)];
        string[] lost = [.. database.Steps.ReadAll().Where(kept => !there.Contains(kept.Experiment)).Select(kept => kept.Line)];
        try
        {
            using var file = new StepsFile(path);
            file.Append(lost);
            tell($"The file {path} had lost numbers of steps, and they came back from the database.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            tell($"The file {path} has lost numbers of steps, and they could not be put back ({e.Message.TrimEnd('.')}): the database still has them.");
            return;
        }

        (IReadOnlyList<string> all, long end) = StepsFile.ReadFrom(path, 0);
        database.Steps.Put(all, end);
    }
}
