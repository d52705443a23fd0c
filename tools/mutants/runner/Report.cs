using System.Globalization;

namespace LlmQuest.Mutants;

/// <summary>The table of a project and the list of what was not killed.</summary>
internal static class Report
{
    /// <summary>Writes both; a mutant is killed when any of the results has it killed.</summary>
    public static void Write(Mutant[] mutants, string[] results)
    {
        ILookup<int, string[]> outcomes = results.SelectMany(File.ReadLines).Select(line => line.Split('\t')).ToLookup(parts => int.Parse(parts[0], CultureInfo.InvariantCulture));
        (Mutant Mutant, string Status)[] tried = [.. mutants.Where(mutant => outcomes.Contains(mutant.Id)).Select(mutant => (mutant, Best(outcomes[mutant.Id])))];
        Console.WriteLine("| folder | mutants | tried | killed | timeout | survived | no coverage | score |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        ILookup<string, Mutant> all = mutants.ToLookup(mutant => mutant.Folder);
        foreach (IGrouping<string, (Mutant Mutant, string Status)> folder in tried.GroupBy(one => one.Mutant.Folder).OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            Row(folder.Key, all[folder.Key].Count(), [.. folder.Select(one => one.Status)]);
        }

        Row("all", mutants.Length, [.. tried.Select(one => one.Status)]);
        foreach ((Mutant mutant, string status) in tried.Where(one => one.Status is "Survived" or "NoCoverage").OrderBy(one => one.Mutant.File, StringComparer.Ordinal).ThenBy(one => one.Mutant.Line))
        {
            Console.WriteLine($"{mutant.File}:{mutant.Line} {mutant.Id} {status} {mutant.Kind}: {mutant.Was.ReplaceLineEndings(" ")} -> {mutant.Is.ReplaceLineEndings(" ")}");
        }
    }

    private static string Best(IEnumerable<string[]> outcomes)
    {
        string[] order = ["Killed", "Timeout", "Survived", "NoCoverage"];
        return outcomes.Select(parts => parts[1]).MinBy(status => Array.IndexOf(order, status))!;
    }

    private static void Row(string name, int of, string[] statuses)
    {
        int Count(string status) => statuses.Count(one => one == status);
        double score = 100.0 * (Count("Killed") + Count("Timeout")) / Math.Max(1, statuses.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {of} | {statuses.Length} | {Count("Killed")} | {Count("Timeout")} | {Count("Survived")} | {Count("NoCoverage")} | {score:0.0} % |"));
    }
}
