using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Plans;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests.Plans;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CoursePlansTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-plans-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Plans_come_in_the_order_of_the_course_and_its_own_comes_last()
    {
        Write("course.yaml", "id: c\ntitle: C\naudience: all\nstages: [two.md, one.md, one.east.md]\n");
        foreach (string stage in new[] { "one", "two", "one.east" })
        {
            Write($"{stage}.md", $"---\nid: {stage.Replace('.', '-')}\ntitle: {stage}\n---\n## S {{#s}}\ntext\n");
        }

        foreach (string plan in new[] { "course.plan", "one.plan", "one.wrong.plan", "one.east.plan", "two.slow.plan", "two.plan" })
        {
            Write(plan, "> look\n");
        }

        var report = new Report();
        IEnumerable<string> plans = CoursePlans.Read(CourseReader.Read(_folder, DeclaredLabs.Registry), report).Select(plan => $"{plan.Name} {plan.Stage}");
        Assert.That(plans, Is.EqualTo(new[] { "two.plan two", "two.slow.plan two", "one.plan one", "one.wrong.plan one", "one.east.plan one-east", "course.plan " }));
        Assert.That(report.Found, Is.Empty);
    }

    [Test]
    public void A_plan_that_is_no_text_is_told_and_not_played()
    {
        Write("hall.md", "---\nid: hall\ntitle: The Hall\n---\n## S {#s}\ntext\n");
        File.WriteAllBytes(Path.Combine(_folder, "hall.plan"), [(byte)'>', (byte)' ', 0xE9, (byte)'\n']);
        var report = new Report();
        Assert.That(CoursePlans.Read(CourseReader.ReadStages(_folder, ["hall.md"], DeclaredLabs.Registry), report), Is.Empty);
        Assert.That(report.Found.Select(found => found.Code), Is.EqualTo(new[] { "LQ0024" }));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
