using LlmQuest.Content.Views;
using LlmQuest.Core.Courses;

namespace LlmQuest.Lessons.Tests;

/// <summary>What every room of the shipped course has.</summary>
public sealed class StandardTests
{
    // Of all steps, at most a quarter is only read.
    private const double MostPassive = 0.25;
    private const int MostWordsInARow = 120;

    // About the sixth school year.
    private const double HardestLevel = 7;

    private static IEnumerable<Stage> Rooms => Shipped.Course.Stages.Where(stage => stage.Form == InventoryForm.None);

    private static IEnumerable<TestCaseData> Stages() => Rooms.Select(stage => new TestCaseData(stage).SetArgDisplayNames(stage.Id));

    private static IEnumerable<TestCaseData> Challenges()
        => from stage in Rooms
           from challenge in stage.Challenges
           select new TestCaseData(challenge).SetArgDisplayNames($"{stage.Id}/{challenge.Id}");

    [TestCaseSource(nameof(Stages))]
    public void A_room_is_done_rather_than_read(Stage stage)
    {
        StageFigures figures = StageFigures.Of(stage);
        Assert.That(figures.PassiveRatio, Is.LessThanOrEqualTo(MostPassive));
        Assert.That(figures.LongestStretch, Is.LessThanOrEqualTo(MostWordsInARow));
    }

    [TestCaseSource(nameof(Stages))]
    public void A_room_reads_easily(Stage stage) => Assert.That(StageFigures.Of(stage).Level.Index, Is.LessThanOrEqualTo(HardestLevel));

    [TestCaseSource(nameof(Stages))]
    public void A_room_has_challenges_on_live_numbers_and_one_lock(Stage stage)
    {
        Assert.That(stage.Challenges.Count(), Is.GreaterThanOrEqualTo(5));
        Assert.That(stage.Challenges.Count(challenge => challenge is DoChallenge or PredictChallenge or SteerChallenge), Is.GreaterThanOrEqualTo(3));
        Assert.That(stage.Challenges.OfType<SteerChallenge>().Count(), Is.EqualTo(1));
        Assert.That(stage.Challenges.OfType<SteerChallenge>().Single().Lock.Par, Is.Not.Null);
        Assert.That(stage.Challenges.OfType<ReflectChallenge>(), Is.Not.Empty);
    }

    [TestCaseSource(nameof(Stages))]
    public void A_room_says_what_it_is_for(Stage stage)
    {
        Assert.That(stage.Questions, Is.Not.Empty);
        Assert.That(stage.KeyPoints, Is.Not.Empty);
        Assert.That(stage.Objectives.Where(objective => !stage.Challenges.Any(challenge => challenge.Objectives.Contains(objective.Id))), Is.Empty);
        Assert.That(stage.Elements.OfType<InstructorNote>(), Is.Not.Empty);
        Assert.That((stage.Teaching, stage.Exercises), Is.Not.EqualTo(((int?)null, (int?)null)));
    }

    [TestCaseSource(nameof(Stages))]
    public void A_room_has_somebody_in_it_and_something_to_win(Stage stage)
    {
        Assert.That(stage.Elements.OfType<Dialogue>(), Is.Not.Empty);
        Assert.That(stage.Elements.OfType<Treasure>().Select(treasure => treasure.Id), Is.EqualTo(stage.Grants));
    }

    [TestCaseSource(nameof(Stages))]
    public void A_room_is_won_by_one_plan_and_lost_by_another(Stage stage)
    {
        Assert.That(File.Exists(Path.Combine(Shipped.Folder, $"{stage.Id}.plan")), Is.True);
        string[] lost = [.. Directory.GetFiles(Shipped.Folder, $"{stage.Id}.*.plan").Where(file => File.ReadLines(file).First() == "# expects: failed")];
        Assert.That(lost, Is.Not.Empty);
    }

    [Test]
    public void The_inventory_asks_ten_things_twice_in_other_words()
    {
        Challenge[] before = [.. Shipped.Course.Stages.Single(stage => stage.Form == InventoryForm.Before).Challenges];
        Challenge[] after = [.. Shipped.Course.Stages.Single(stage => stage.Form == InventoryForm.After).Challenges];
        Assert.That(before, Has.Length.EqualTo(10));
        Assert.That(after.Select(item => item.Objectives.Single()), Is.EquivalentTo(before.Select(item => item.Objectives.Single())));
        Assert.That(after.Select(item => item.Title).Intersect(before.Select(item => item.Title)), Is.Empty);
        Assert.That(before.Concat(after).Where(item => item.Solutions.IsEmpty), Is.Empty);
    }

    [Test]
    public void Every_goal_is_said_in_words()
        => Assert.That(Shipped.Course.Stages.SelectMany(stage => stage.Challenges).OfType<DoChallenge>().SelectMany(challenge => challenge.Goals).Where(goal => goal.Say.Length == 0).Select(goal => goal.At), Is.Empty);

    [TestCaseSource(nameof(Challenges))]
    public void A_challenge_has_hints_and_a_solution(Challenge challenge)
    {
        bool isThought = challenge is ReflectChallenge;
        Assert.That(challenge.Hints, Has.Length.GreaterThanOrEqualTo(isThought ? 1 : 2));
        Assert.That(isThought || !challenge.Solutions.IsEmpty, Is.True);
    }
}
