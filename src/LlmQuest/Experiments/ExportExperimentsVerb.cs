using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;
using LlmQuest.Terminal;

namespace LlmQuest.Experiments;

/// <summary><c>llmquest experiments export</c>.</summary>
internal sealed class ExportExperimentsVerb(ExperimentDesk desk)
{
    /// <param name="ids">The experiments; none takes all.</param>
    /// <param name="isCsv">A flat table in place of JSON Lines.</param>
    /// <param name="isFull">Whether the numbers of the steps go with them.</param>
    /// <param name="path">The file to write; null writes to standard output.</param>
    public int Run(string[] ids, bool isCsv, bool isFull, string? path)
    {
        KeptExperiment[] chosen = ids.Length == 0 ? [.. desk.All] : [.. ids.Select(desk.Find).DistinctBy(one => one.Entry.Id)];
        if (chosen.Length == 0)
        {
            throw new UserException("There are no experiments in this run yet: play, and let the model do something.");
        }

        IEnumerable<string> lines = isCsv ? ExperimentCsv.Lines(chosen) : Json(chosen, isFull);
        if (path is null)
        {
            foreach (string line in lines)
            {
                desk.Desk.Streams.Output.WriteLine(Streams.IsTerminal ? DisplayText.Strip(line) : line);
            }
        }
        else
        {
            ThrowIfAmongRuns(path);
            NewFile.Write(path, lines.Select(line => line + "\n"));
            desk.Desk.Say($"Written: {path}");
        }

        return ExitCodes.Success;
    }

    private IEnumerable<string> Json(KeptExperiment[] chosen, bool isFull)
    {
        IReadOnlyDictionary<Guid, ExperimentSteps>? steps = isFull ? desk.Steps(chosen) : null;
        return chosen.Select(one => ExperimentJsonOutput.Line(json => ExperimentRecordJson.WriteWhole(json, one, steps?.GetValueOrDefault(one.Entry.Id))));
    }

    // There every file of such a name is a run.
    private void ThrowIfAmongRuns(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) == Path.TrimEndingDirectorySeparator(desk.Desk.Saves))
        {
            throw new UserException($"{path} would lie among the runs in {desk.Desk.Saves} and could be taken for one: name a file in another folder.");
        }
    }
}
