using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;
using LlmQuest.Reports.Quality;

namespace LlmQuest.Reports.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InventoryTests : IDisposable
{
    private static readonly BoardCourse Course = new(
        "course",
        "The Course",
        [Form("first", InventoryForm.Before, ("a", "see"), ("b", "throw")), Form("second", InventoryForm.After, ("c", "see"), ("d", "throw"))],
        ImmutableSortedDictionary<string, string>.Empty);

    private readonly ClassFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static BoardStage Form(string id, InventoryForm form, params (string Id, string Objective)[] items) => new(
        id,
        id,
        null,
        [.. items.Select(item => new BoardChallenge($"{id}/{item.Id}", item.Id, new ReflectChallenge(item.Id, new SourcePosition("x.md", 1, 1)) { Title = item.Id, Objectives = [item.Objective] }))])
    {
        Form = form,
        Objectives = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, items.Select(item => KeyValuePair.Create(item.Objective, $"Can {item.Objective}."))),
    };

    private void Learner(int number, string before, string after)
    {
        var run = new SomeRun(FormattableString.Invariant($"{number}"));
        foreach ((string stage, string ids, string answers) in new[] { ("first", "ab", before), ("second", "cd", after) })
        {
            for (int i = 0; i < answers.Length; i++)
            {
                run.Answers(1, stage, ids[i].ToString(), answers[i] == '+' ? "passed" : "wrong");
            }
        }

        _folder.Hand(FormattableString.Invariant($"{number}.jsonl"), run.Text);
    }

    private Inventory Read() => Inventory.Of(Course, _folder.Read().Learners)!;

    // Twelve learners: "see" is right before by 3 and after by 9 of them, six changed for the better and none for the worse.
    // By hand after Agresti and Min: n* = 14, b* = 6.5, c* = 0.5, (6.5 - 0.5) / 14 = 0.4286, se = sqrt(7 - 36/14) / 14 = 0.1503.
    [Test]
    public void The_gain_of_an_objective_is_that_of_the_same_learners()
    {
        for (int i = 0; i < 12; i++)
        {
            Learner(i, i < 3 ? "+-" : "--", i < 9 ? "+-" : "--");
        }

        Learner(12, "++", "");
        Inventory inventory = Read();
        Gain see = inventory.Objectives.Single(one => one.Objective == "see").Gain;
        Assert.That((inventory.Before, inventory.After, see.Count), Is.EqualTo((13, 12, 12)));
        Assert.That((see.Before, see.After), Is.EqualTo((0.25, 0.75)));
        Assert.That(see.Low, Is.EqualTo(0.4286 - (1.96 * 0.1503)).Within(0.0005));
        Assert.That(see.High, Is.EqualTo(0.4286 + (1.96 * 0.1503)).Within(0.0005));
        Gain flat = inventory.Objectives.Single(one => one.Objective == "throw").Gain;
        Assert.That((flat.Value, flat.Low, flat.High), Is.EqualTo((0.0, -flat.High, flat.High)));
        Assert.That(inventory.Whole.Value, Is.EqualTo(0.25).Within(1e-12));
        Assert.That(InventoryText.Lines(inventory), Has.Some.Contains("Can see.").And.Some.Contains("25%").And.Some.Contains("+50"));
    }

    [Test]
    public void A_form_that_is_half_filled_in_is_not_compared()
    {
        Learner(0, "+-", "+");
        Inventory inventory = Read();
        Assert.That((inventory.Whole.Count, inventory.Objectives.Single(one => one.Objective == "see").Gain.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public void With_few_learners_nothing_is_said()
    {
        Enumerable.Range(0, 9).ToList().ForEach(i => Learner(i, "--", "++"));
        Assert.That(InventoryText.Lines(Read()), Has.Some.Contains("10 are needed to say anything").And.None.Contains("%"));
    }

    [Test]
    public void Answers_of_the_inventory_are_no_first_tries_of_the_course()
    {
        Learner(0, "--", "--");
        ClassBoard board = BoardMaker.Make(_folder.Read().Learners, Course, new BoardFilter());
        Assert.That(board.Challenges, Is.Empty);
        Assert.That(board.Learners.Single().FirstTry, Is.EqualTo(new Share(0, 0)));
        Assert.That(ItemTable.Of(Course, _folder.Read().Learners), Is.Empty);
    }

    [Test]
    public void A_course_without_forms_has_no_inventory()
        => Assert.That(Inventory.Of(BoardCourse.Of("course", SomeRun.Outline), _folder.Read().Learners), Is.Null);
}
