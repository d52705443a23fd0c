using System.Collections.Immutable;
using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Functions;

/// <summary>A function of the goal language.</summary>
/// <param name="Name">Its name, before a parenthesis.</param>
/// <param name="Arguments">What it takes, in order.</param>
/// <param name="Result">What it gives; anything where that depends on what it is given.</param>
/// <param name="Meaning">One line for a person.</param>
/// <param name="Example">An example of a condition.</param>
public sealed record GoalFunction(string Name, ImmutableArray<GoalArgument> Arguments, LabType Result, string Meaning, string Example)
{
    /// <summary>How many arguments may be left out at the end.</summary>
    public int Optional { get; init; }

    /// <summary>Whether it also takes two numbers or more in place of its one list.</summary>
    public bool TakesSeveralNumbers { get; init; }

    /// <summary>Whether a list in place of its first argument gives the list of the results for each item.</summary>
    public bool MapsOverList { get; init; }

    internal bool TakesAbsent { get; init; }

    internal Func<ImmutableArray<LabValue>, EvaluationBudget, LabValue> Run { get; init; } = (_, _) => LabValue.Absent;

    internal Func<LabType, LabType>? ResultOf { get; init; }

    /// <summary>Whether so many arguments are right.</summary>
    public bool Takes(int count)
        => (count >= Arguments.Length - Optional && count <= Arguments.Length) || (TakesSeveralNumbers && count > 1);

    /// <summary>The function as it is written in the reference: <c>round(number, digits)</c>.</summary>
    public string Signature => $"{Name}({string.Join(", ", Arguments.Select(argument => argument.Name))}{(TakesSeveralNumbers ? " or numbers" : "")})";

    /// <summary>The result for values; absent where there is none.</summary>
    internal LabValue Call(ImmutableArray<LabValue> values, EvaluationBudget budget)
    {
        if (!budget.Take(1) || (!TakesAbsent && values.Any(value => value.IsAbsent)))
        {
            return LabValue.Absent;
        }

        return MapsOverList && values[0].Items is { } items
            ? budget.Take(items.Length) ? LabValue.List(items.Select(item => Call(values.SetItem(0, item), budget))) : LabValue.Absent
            : Run(values, budget);
    }
}
