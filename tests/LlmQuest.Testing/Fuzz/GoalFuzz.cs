using LlmQuest.Core.Goals;
using LlmQuest.Core.Goals.Checking;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Testing.Fuzz;

/// <summary>Reads, checks, judges, explains and prints goals made at random, and reports what should not have happened.</summary>
/// <param name="read">The reader: a text to a goal, or to a problem.</param>
/// <param name="time">Measures how long each takes.</param>
public sealed class GoalFuzz(Func<string, (Goal? Goal, GoalProblem? Problem)> read, TimeProvider time)
{
    private const int MostFaults = 20;

    private static readonly IReadOnlyDictionary<string, LabValue> Values = SomeValues();

    /// <summary>Tries so many expressions, the same ones for the same seed.</summary>
    public GoalFuzzReport Run(int count, int seed)
    {
        var writer = new GoalWriter(seed);
        List<string> faults = [];
        (int goals, TimeSpan longest, string slowest) = (0, TimeSpan.Zero, "");
        for (int i = 0; i < count; i++)
        {
            string text = writer.Next();
            long start = time.GetTimestamp();
            (bool isGoal, string? fault) = Try(text);
            TimeSpan taken = time.GetElapsedTime(start);
            goals += isGoal ? 1 : 0;
            (longest, slowest) = taken > longest ? (taken, text) : (longest, slowest);
            if (fault is not null && faults.Count < MostFaults)
            {
                faults.Add($"{fault} <- {text}");
            }
        }

        return new GoalFuzzReport(count, goals, longest, slowest, faults);
    }

    /// <summary>Tries one expression: whether it is a goal, and what went wrong, or null.</summary>
    public (bool IsGoal, string? Fault) Try(string text)
    {
        try
        {
            (Goal? goal, GoalProblem? problem) = read(text);
            return (goal is not null, goal is null ? Misplaced(text, problem) : Misjudged(text, goal));
        }
#pragma warning disable CA1031 // A fuzz is for exceptions of every kind.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (false, exception.ToString());
        }
    }

    private string? Misjudged(string text, Goal goal)
    {
        foreach (GoalProblem problem in DeclaredLabs.Registry.All.SelectMany(lab => GoalChecker.Check(goal, lab)))
        {
            if (Misplaced(text, problem) is { } fault)
            {
                return fault;
            }
        }

        bool? truth = goal.Judge(Values);
        IReadOnlyList<string> reasons = goal.Explain(Values);
        if ((truth == true) != (reasons.Count == 0) || reasons.Count > 5 || reasons.Any(reason => reason.Length is 0 or > 300))
        {
            return $"it is {truth}, and the reasons are: {string.Join(" | ", reasons)}";
        }

        return Changed(goal);
    }

    // A goal near the limits may be too long once it is printed with its spaces.
    private string? Changed(Goal goal)
    {
        string printed = goal.ToString();
        return printed.Length > 1500 || goal.Equals(read(printed).Goal) ? null : $"it reads back differently from {printed}";
    }

    private static string? Misplaced(string text, GoalProblem? problem)
    {
        bool isRight = problem is { Offset: >= 0, Length: >= 0, Message.Length: > 0, Fix.Length: > 0 } && problem.Offset + problem.Length <= text.Length;
        return isRight ? null : $"the problem is misplaced: {problem}";
    }

    private static Dictionary<string, LabValue> SomeValues() => new(StringComparer.Ordinal)
    {
        ["samples"] = LabValue.Of(3),
        ["temperature"] = LabValue.Of(0.7),
        ["tokens"] = LabValue.Of(24),
        ["distinct"] = LabValue.Of(2),
        ["p"] = LabValue.Of(1e-300),
        ["same"] = LabValue.Of(false),
        ["prompt"] = LabValue.Of("Once upon a \ud83d\udc09 time"),
        ["texts"] = LabValue.Of(["few", "a few more\n", new string('a', 40_000)]),
        ["finish_reasons"] = LabValue.Of(["end", "length", "stop"]),
        ["token_ids"] = LabValue.List(Enumerable.Range(0, 50).Select(_ => LabValue.Numbers(Enumerable.Range(0, 500).Select(id => (double)id)))),
        ["rows"] = LabValue.List([Row(0, 1), Row(1.2, 3)]),
        ["accuracy"] = LabValue.Map(("few", LabValue.Of(0.5)), ("bare", LabValue.Of(0.25))),
    };

    private static LabValue Row(double temperature, double distinct) => LabValue.Map(
        ("temperature", LabValue.Of(temperature)),
        ("distinct", LabValue.Of(distinct)),
        ("texts", LabValue.Of(["a", "b", "a"])));
}
