using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Explore;

namespace LlmQuest.Labs.Simulate;

/// <summary>Made-up experiments that meet goals, looked for once and shared by a class: no model is asked, so none of their numbers says anything about one.</summary>
/// <param name="world">The course.</param>
/// <param name="seed">The same seed finds the same.</param>
internal sealed class SolvingExperiments(World world, long seed)
{
    private const int MostTries = 4000;
    private readonly ConcurrentDictionary<string, Lazy<Experiment?>> _found = new(StringComparer.Ordinal);

    /// <summary>An experiment that meets a goal; null where none was found.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="goal">The goal.</param>
    public Experiment? Of(StageMap stage, LabGoal goal)
        => _found.GetOrAdd($"{stage.Id}/{goal.Lab}/{goal.Expect}", key => new Lazy<Experiment?>(() => Find(stage, goal, Chance.After($"{seed} {key}")))).Value;

    /// <summary>Numbers and texts that stand in an expression, and those beside them.</summary>
    public static Palette Around(Expression expression)
    {
        Expression[] parts = [.. All(expression)];
        LabValue[] literals = [.. parts.OfType<LiteralExpression>().Select(literal => literal.Value)];
        return Palette.Plain.With(
            literals.Select(literal => literal.Number).OfType<double>().SelectMany(number => new[] { number, number, number + 1, number - 1, number / 2, number * 1.5 }),
            literals.Select(literal => literal.Text).OfType<string>().SelectMany(text => new[] { text, text, $"It is {text}." })) with
        {
            Keys = [.. parts.OfType<FieldExpression>().Select(field => field.Name), .. literals.Select(literal => literal.Text).OfType<string>()],
        };
    }

    private static IEnumerable<Expression> All(Expression expression) => expression.Parts.SelectMany(All).Prepend(expression);

    private Experiment? Find(StageMap stage, LabGoal goal, Chance chance)
    {
        if (stage.Lab(goal.Lab) is not { } call || world.Labs.Find(call.Type) is not { } lab)
        {
            return null;
        }

        Palette palette = Around(goal.Expect.Condition);
        HashSet<string> names = [.. All(goal.Expect.Condition).OfType<NameExpression>().Select(name => name.Name)];
        LabFact[] facts = [.. lab.Facts.Where(fact => names.Contains(fact.Name))];
        LabParameter[] parameters = [.. lab.Parameters.Where(parameter => names.Contains(parameter.Name) && lab.Fact(parameter.Name) is null)];
        ImmutableSortedDictionary<string, LabValue> asWritten = lab.Complete(call.Settings);
        for (int i = 0; i < MostTries; i++)
        {
            ImmutableSortedDictionary<string, LabValue> set = parameters.Where(_ => !chance.OneIn(3)).Aggregate(asWritten, (all, parameter) => all.SetItem(parameter.Name, Value(parameter, palette, chance)));
            ImmutableSortedDictionary<string, LabValue> said = facts.ToImmutableSortedDictionary(fact => fact.Name, fact => MadeUp.Value(fact.Type, palette, chance), StringComparer.Ordinal);
            var few = new Experiment(lab.Name, set, said, "", "", "");
            Dictionary<string, LabValue> values = ExperimentValues.Of(few);
            values["times_said"] = LabValue.Of(3);
            if (lab.ProblemOf(set) is null && goal.Expect.IsMetBy(values))
            {
                Experiment whole = MadeUp.Of(lab, set, Palette.Plain, chance, MadeUpExperiments.ModelName);
                return whole with { Facts = whole.Facts.SetItems(said) };
            }
        }

        return null;
    }

    private static LabValue Value(LabParameter parameter, Palette palette, Chance chance) => parameter.Kind switch
    {
        LabParameterKind.Choice => LabValue.Of(chance.Of(parameter.Choices)),
        LabParameterKind.Whole => LabValue.Of(Math.Round(Math.Clamp(chance.Of(palette.Numbers), parameter.Minimum, parameter.Maximum))),
        LabParameterKind.Number => LabValue.Of(Math.Clamp(chance.Of(palette.Numbers), parameter.Minimum, parameter.Maximum)),
        _ => MadeUp.Value(parameter.Type, palette, chance),
    };
}
