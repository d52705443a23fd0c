using System.Diagnostics;
using System.Globalization;

namespace LlmQuest.Mutants;

/// <summary>Tries the mutants of a project one after the other, each against the tests that reach it.</summary>
internal static class Campaign
{
    private const int Seed = 11;
    private const double Budget = 6000;

    /// <summary>Appends a line for each mutant to the results, and passes over those that are there. The order is drawn, so that a run cut short has tried a random sample.</summary>
    /// <param name="paths">What to read and where to write.</param>
    /// <param name="kind">Those that only a static initialiser reaches need a process of their own and many tests: "static" tries them alone, "plain" all others, "all" both, and "rest" what other results beside these have tried and not killed.</param>
    /// <param name="only">Beginnings of the files to try, none for all.</param>
    public static void Run(Paths paths, string kind, string[] only)
    {
        CoveredTest[] tests = [.. Coverage.Read(paths.Results + ".coverage").Where(test => test.Passes && test.Milliseconds < Budget)];
        HashSet<int> done = File.Exists(paths.Results) ? [.. File.ReadLines(paths.Results).Select(line => int.Parse(line.Split('\t')[0], CultureInfo.InvariantCulture))] : [];
        HashSet<int> inStatic = [.. tests.SelectMany(test => test.Static)];
        ILookup<int, CoveredTest> reaching = tests.SelectMany(test => test.Mutants.Select(id => (id, test))).ToLookup(pair => pair.id, pair => pair.test);
        HashSet<int>? rest = kind == "rest" ? Unkilled(paths.Results) : null;
        using var worker = new WorkerProcess(paths.Tests, paths.Mutated);
        using var results = new StreamWriter(paths.Results, append: true) { AutoFlush = true };
        Mutant[] drawn = StrykerReport.Read(paths.Report);
        new Random(Seed).Shuffle(drawn);
        foreach (Mutant mutant in drawn.Where(mutant => !done.Contains(mutant.Id) && (only.Length == 0 || only.Any(mutant.File.StartsWith))))
        {
            bool fresh = inStatic.Contains(mutant.Id);
            if (kind == (fresh ? "plain" : "static") || rest?.Contains(mutant.Id) == false)
            {
                continue;
            }

            CoveredTest[] against = Cheapest((fresh ? tests : reaching[mutant.Id]).Where(test => test.Id.Length > 0), fresh ? 2 * Budget : Budget);
            long begun = Stopwatch.GetTimestamp();
            Outcome outcome = reaching.Contains(mutant.Id)
                ? worker.Try(mutant.Id, [.. Groups(against)], against.Sum(test => test.Milliseconds), fresh)
                : new Outcome(mutant.Id, "NoCoverage", "");
            // What one test alone reaches may be made once for all that come after it, as a table is.
            if (outcome.Status == "Survived" && !fresh && kind != "plain" && reaching[mutant.Id].Count() == 1)
            {
                CoveredTest[] all = Cheapest(tests.Where(test => test.Id.Length > 0), 2 * Budget);
                outcome = worker.Try(mutant.Id, [.. Groups(all)], all.Sum(test => test.Milliseconds), fresh: true);
            }

            results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Id}\t{outcome.Status}\t{outcome.By}\t{Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0}"));
        }
    }

    // Code that everything runs through would be tried against everything: a mutant that the cheapest tests miss counts as survived.
    private static CoveredTest[] Cheapest(IEnumerable<CoveredTest> tests, double budget)
    {
        double spent = 0;
        return [.. tests.OrderBy(test => test.Milliseconds).TakeWhile(test => (spent += test.Milliseconds) < budget)];
    }

    // What the other results of the same folder have tried and not killed.
    private static HashSet<int> Unkilled(string results)
    {
        string[][] lines = [.. Directory.GetFiles(Path.GetDirectoryName(results)!, "*.tsv").Where(file => file != results).SelectMany(File.ReadLines).Select(line => line.Split('\t'))];
        HashSet<string> killed = [.. lines.Where(parts => parts[1] is "Killed" or "Timeout").Select(parts => parts[0])];
        return [.. lines.Select(parts => parts[0]).Where(id => !killed.Contains(id)).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
    }

    private static IEnumerable<string> Groups(CoveredTest[] tests)
    {
        foreach (CoveredTest[] group in tests.Where(test => test.Milliseconds < 50).Chunk(40))
        {
            yield return string.Join(',', group.Select(test => test.Id));
        }

        foreach (CoveredTest[] group in tests.Where(test => test.Milliseconds >= 50).Chunk(4))
        {
            yield return string.Join(',', group.Select(test => test.Id));
        }
    }

    /// <summary>The files of a run.</summary>
    internal sealed record Paths(string Tests, string Mutated, string Report, string Results);
}
