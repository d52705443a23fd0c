using System.Diagnostics;
using System.Text.Json;
using NUnit.Framework.Interfaces;

namespace LlmQuest.Mutants;

/// <summary>Which test reaches which mutant.</summary>
internal static class Coverage
{
    /// <summary>Runs every test by itself and writes down what it reached.</summary>
    /// <param name="bed">The tests.</param>
    /// <param name="to">Where to write.</param>
    /// <param name="without">Parts of the names of tests to pass over, since they take minutes.</param>
    public static void Measure(TestBed bed, string to, string[] without)
    {
        ITest[] tests = [.. bed.Tests().Where(test => !without.Any(test.FullName.Contains))];
        (int[] loaded, _) = bed.Mutant.Reached();
        using var self = Process.GetCurrentProcess();

        // What looking for the tests has reached is not reached again: it needs a process of its own, as a static initialiser does.
        List<CoveredTest> covered = [new CoveredTest("", "looking for the tests", 0, true, loaded, loaded)];
        foreach (ITest test in tests)
        {
            self.Refresh();
            TimeSpan before = self.TotalProcessorTime;
            bool passes = bed.FirstFailure([test.Id]) is null;
            self.Refresh();
            (int[] all, int[] inStatic) = bed.Mutant.Reached();
            covered.Add(new CoveredTest(test.Id, test.FullName, (self.TotalProcessorTime - before).TotalMilliseconds, passes, all, inStatic));
        }

        File.WriteAllText(to, JsonSerializer.Serialize(covered));
    }

    /// <summary>Reads what was measured.</summary>
    public static CoveredTest[] Read(string from) => JsonSerializer.Deserialize<CoveredTest[]>(File.ReadAllText(from))!;
}
