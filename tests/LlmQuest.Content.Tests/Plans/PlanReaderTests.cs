using System.Text;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Plans;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Tests.Plans;

public sealed class PlanReaderTests
{
    [Test]
    public void Every_kind_of_line_is_read_with_its_number()
    {
        Plan plan = Read("# A comment.\n\n> go  north\nexpect A brass door\nexpect fact distinct == 1\nverdict passed\nverdict cold failed\n").Plan!;
        Assert.That(plan.Lines.Select(line => line.ToString()), Is.EqualTo(new[]
        {
            "PlanCommand { Line = 3, Text = go  north }",
            "PlanText { Line = 4, Text = A brass door }",
            "PlanFact { Line = 5, Goal = distinct == 1 }",
            "PlanVerdict { Line = 6, Challenge = , IsPassed = True }",
            "PlanVerdict { Line = 7, Challenge = cold, IsPassed = False }",
        }));
        Assert.That((plan.Stage, plan.IsToPass), Is.EqualTo(("hall", true)));
    }

    [TestCase("# expects: failed\n> look\n", false)]
    [TestCase("# First a word.\n# expects: passed\n> look\n", true)]
    public void A_plan_says_whether_it_is_to_pass(string text, bool isToPass)
        => Assert.That(Read(text).Plan!.IsToPass, Is.EqualTo(isToPass));

    [TestCase("look\n", "LQ0100 1:1", "Begin the line with")]
    [TestCase("> look\r\n>look\r\n", "LQ0100 2:1", "Write \"> look\"")]
    [TestCase("> \n", "LQ0100 1:1", "Write a command")]
    [TestCase("  > look\n", "LQ0100 1:1", "Write \"> look\"")]
    [TestCase(" expect door\n", "LQ0100 1:1", "without a space before it")]
    [TestCase("Expect door\n", "LQ0100 1:1", "Did you mean \"expect\"?")]
    [TestCase("verdcit passed\n", "LQ0100 1:1", "Did you mean \"verdict\"?")]
    [TestCase("expect\n", "LQ0100 1:1", "what is to be said")]
    [TestCase("expect fact\n", "LQ0100 1:1", "Write a condition")]
    [TestCase("expect fact distinct = = 1\n", "LQ0011 1:22", "")]
    [TestCase("verdict won\n", "LQ0100 1:1", "verdict passed")]
    [TestCase("verdict a b passed\n", "LQ0100 1:1", "verdict passed")]
    [TestCase("# expects: to fail\n", "LQ0100 1:1", "# expects: failed")]
    [TestCase("> look\n# expects: failed\n", "LQ0100 2:1", "before the first command")]
    public void Any_other_line_is_an_error_with_its_place_and_what_to_write(string text, string place, string fix)
    {
        (Plan? plan, IReadOnlyList<Diagnostic> found) = Read(text);
        Assert.That(found.Select(problem => FormattableString.Invariant($"{problem.Code} {problem.Line}:{problem.Column}")), Is.EqualTo(new[] { place }));
        Assert.That((plan, found[0].Fix.Contains(fix, StringComparison.Ordinal)), Is.EqualTo(((Plan?)null, true)), found[0].Fix);
    }

    [Test]
    public void A_command_that_nobody_could_type_is_refused()
        => Assert.That(Read($"> {new string('a', 4000)}\n").Found.Single().Fix, Does.StartWith("A line holds at most 4000 characters"));

    [Test]
    public void The_plan_that_wins_cannot_be_one_that_is_to_fail()
        => Assert.That(Read("# expects: failed\n", isModel: true).Found.Single().Fix, Does.Contain("hall.wrong.plan"));

    private static (Plan? Plan, IReadOnlyList<Diagnostic> Found) Read(string text, bool isModel = false)
    {
        var report = new Report();
        SourceText source = LessonFile.Decode("hall.plan", Encoding.UTF8.GetBytes(text), report);
        Plan? plan = PlanReader.Read(source, new PlanFile("hall.plan", "hall", isModel), report);
        return (plan, report.Sorted());
    }
}
