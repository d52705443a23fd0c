using System.Globalization;
using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Runs;

/// <summary><c>llmquest runs export</c>.</summary>
internal sealed class ExportRunVerb(RunDesk desk)
{
    public int Run(string id, string path, string? name)
    {
        KeptRun run = desk.Find(id);
        if (Path.Exists(path))
        {
            throw new UserException($"{path} is there already and is not written over: name another file.");
        }

        RunFile[] chains = [.. run.Chains.Where(chain => !chain.Chain.IsEmpty).Select(chain => chain with { Header = chain.Header with { Learner = name } })];
        if (chains.Length == 0)
        {
            throw new UserException($"The run {run.Id} has no events yet: play first.");
        }

        Tell(run, chains, path);
        Write(path, string.Concat(chains.Select(chain => chain.Write())));
        desk.Say($"Written: {path}");
        return ExitCodes.Success;
    }

    private void Tell(KeptRun run, RunFile[] chains, string path)
    {
        string from = Day(chains.Min(chain => chain.Chain[0].Entry.Time));
        string to = Day(chains.Max(chain => chain.LastTime!.Value));
        desk.Say($"{path} gets run {run.Id}: {Quantity.Of(chains.Sum(chain => chain.Chain.Length), "event")} of {Quantity.Of(chains.Length, "chain")}, from {from} to {to}.");
        desk.Say("In it are the lines that were typed, the words of the model, settings, results and times, as they were recorded.");
        desk.Say(chains[0].Header.Learner is not { } name
            ? "No name is in it, unless somebody typed one: run and writer are random numbers. --name NAME puts one in."
            : $"The name in it is '{name.ReplaceLineEndings(" ")}'.");
        if (run.Conflicts.Length > 0)
        {
            desk.Say($"In this run {string.Join("; ", run.Conflicts.Select(conflict => conflict.Describe()))}.");
        }
    }

    private static void Write(string path, string text)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            file.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{path} cannot be written ({e.Message.TrimEnd('.')}): name another file, or free some space.");
        }
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
