using FsCheck.Fluent;
using LlmQuest.Content.Goals;
using LlmQuest.Core.Goals;
using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Tests.Goals;

public sealed class GoalPropertyTests
{
    [Test]
    public void A_printed_goal_reads_back_as_the_same_goal() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Trees.Any, tree =>
    {
        string printed = tree.ToString();
        Goal? read = GoalReader.Read(printed).Goal;
        return printed.Length > GoalReader.LongestText || tree.All().Count() > GoalReader.MostParts || new Goal(tree).Equals(read);
    }));

    [Test]
    public void Every_number_that_comes_out_is_finite() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Trees.Any, tree => IsFinite(GoalEvaluator.Evaluate(tree, Some.Values))));

    [Test]
    public void Not_both_is_one_of_the_two_not() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Trees.Any, Trees.Any, (left, right) =>
        Judge(Not(Join(BinaryOperator.And, left, right))) == Judge(Join(BinaryOperator.Or, Not(left), Not(right)))
        && Judge(Not(Join(BinaryOperator.Or, left, right))) == Judge(Join(BinaryOperator.And, Not(left), Not(right)))));

    [Test]
    public void A_comparison_and_its_opposite_never_agree() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Trees.Any, Trees.Any, (left, right) =>
        Enum.GetValues<BinaryOperator>().Where(OperatorTable.IsComparison).All(op =>
            Judge(Not(Join(op, left, right))) is var denied && (denied is null || denied == Judge(Join(OperatorTable.Opposite(op), left, right))))));

    [Test]
    public void A_goal_has_reasons_exactly_where_it_is_not_met() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Trees.Any, tree =>
        new Goal(tree).IsMetBy(Some.Values) == new Goal(tree).Explain(Some.Values).IsEmpty));

    [Test]
    public void Every_part_knows_where_it_stands() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Trees.Any, tree =>
    {
        string printed = tree.ToString();
        return GoalReader.Read(printed).Goal is not { } goal || goal.Condition.All().All(part => GoalReader.Read(printed.Substring(part.Range.Offset, part.Range.Length)).Goal?.Condition == part);
    }));

    private static bool? Judge(Expression tree) => GoalEvaluator.Evaluate(tree, Some.Values).Truth;

    private static UnaryExpression Not(Expression tree) => new(UnaryOperator.Not, tree);

    private static BinaryExpression Join(BinaryOperator op, Expression left, Expression right) => new(op, left, right);

    private static bool IsFinite(LabValue value)
        => (value.Number is not { } number || double.IsFinite(number)) && (value.Items?.All(IsFinite) ?? true);
}
