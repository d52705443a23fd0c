using System.Globalization;

namespace LlmQuest.Mutants;

/// <summary>Tries mutants in a process of its own, one a line: the number of the mutant, then groups of tests, each run until one fails.</summary>
internal static class Worker
{
    /// <summary>Answers every line of the input with a line, until the input ends.</summary>
    /// <param name="tests">The test assembly.</param>
    /// <param name="mutated">The mutated assembly.</param>
    /// <param name="first">A mutant that is active while everything is loaded, or -1.</param>
    public static void Run(string tests, string mutated, int first)
    {
        using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var bed = new TestBed(tests, mutated, first);
        answers.WriteLine("ready");
        while (Console.In.ReadLine() is { } line)
        {
            string[] parts = line.Split('\t');
            answers.WriteLine(Try(bed, int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1..]));
        }
    }

    private static string Try(TestBed bed, int mutant, string[] groups)
    {
        bed.Mutant.Set(mutant);
        foreach (string group in groups)
        {
            if (bed.FirstFailure(group.Split(',')) is not { } failure)
            {
                continue;
            }

            bed.Mutant.Set(-1);
            bool clean = failure.Id.Length > 0 && bed.FirstFailure([failure.Id]) is null;
            return $"{(clean ? "Killed" : "Dirty")}\t{failure.Name.ReplaceLineEndings(" ")}";
        }

        bed.Mutant.Set(-1);
        return "Survived\t";
    }
}
