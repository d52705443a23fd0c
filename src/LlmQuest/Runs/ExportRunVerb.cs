using System.Globalization;
using LlmQuest.Boards;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Exports;
using LlmQuest.Storage.Runs;
using LlmQuest.Terminal;

namespace LlmQuest.Runs;

/// <summary><c>llmquest runs export</c>.</summary>
internal sealed class ExportRunVerb(RunDesk desk)
{
    private const string CsvEnding = ".csv";
    private const string XapiEnding = ".xapi.json";

    /// <param name="id">The run.</param>
    /// <param name="path">The file; its ending says what is written.</param>
    /// <param name="name">A name to put in, or null.</param>
    /// <param name="isSure">Whether a name goes in unasked.</param>
    public int Run(string id, string path, string? name, bool isSure)
    {
        KeptRun run = desk.Find(id);
        NewFile.ThrowIfThere(path);
        RunFile[] chains = [.. run.Chains.Where(chain => !chain.Chain.IsEmpty).Select(chain => chain with { Header = chain.Header with { Learner = name } })];
        if (chains.Length == 0)
        {
            throw new UserException($"The run {run.Id} has no events yet: play first.");
        }

        Tell(run, chains, path);
        if (name is not null && !isSure && !Agrees())
        {
            desk.Say("Nothing was written.");
            return ExitCodes.Failure;
        }

        NewFile.Write(path, [TextOf(chains, path)]);
        desk.Say($"Written: {path}");
        return ExitCodes.Success;
    }

    private void Tell(KeptRun run, RunFile[] chains, string path)
    {
        string from = Day(chains.Min(chain => chain.Chain[0].Entry.Time));
        string to = Day(chains.Max(chain => chain.LastTime!.Value));
        desk.Say($"{path} gets run {run.Id}: {Quantity.Of(chains.Sum(chain => chain.Chain.Length), "event")} of {Quantity.Of(chains.Length, "chain")}, from {from} to {to}.");
        desk.Say(IsTable(path)
            ? "In it are answers, hints, solutions that were looked up, points, remarks and times. It cannot be imported again: for that, name a file that ends in .jsonl."
            : "In it are the lines that were typed, the words of the model, settings, results and times, as they were recorded.");
        desk.Say(chains[0].Header.Learner is not { } name
            ? "No name is in it, unless somebody typed one: run and writer are random numbers. --name NAME puts one in."
            : $"The name in it is '{name.ReplaceLineEndings(" ")}'.");
        if (run.Conflicts.Length > 0)
        {
            desk.Say($"In this run {string.Join("; ", run.Conflicts.Select(conflict => conflict.Describe()))}.");
        }
    }

    private static bool IsTable(string path) => path.EndsWith(CsvEnding, StringComparison.OrdinalIgnoreCase) || path.EndsWith(XapiEnding, StringComparison.OrdinalIgnoreCase);

    private static string TextOf(RunFile[] chains, string path)
    {
        if (path.EndsWith(XapiEnding, StringComparison.OrdinalIgnoreCase))
        {
            return XapiStatements.Write(chains) + "\n";
        }

        if (!path.EndsWith(CsvEnding, StringComparison.OrdinalIgnoreCase))
        {
            return string.Concat(chains.Select(chain => chain.Write()));
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        CsvTable.Write(text, EventRows.Of(chains));
        return text.ToString();
    }

    private bool Agrees()
    {
        if (!Streams.IsTerminal)
        {
            throw new UserException("A name would go into the file, and nobody can be asked here whether that is meant: add --yes, or leave --name out.");
        }

        desk.Streams.Output.Write("Write it with this name? [y/N] ");
        return desk.Streams.Input.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
