using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Content.Goals;

namespace LlmQuest.Content.Tests;

public sealed class CourseTests
{
    private const string Good = """
        ---
        id: hall
        title: The Hall
        ---
        ## A horn
        You stand
        in a hall.

        Another paragraph.
        ::: lab {#horn type=generate}
        prompt: The best
        temperature: 0.7
        :::
        ::: challenge {#echo type=do}
        ### Say it twice
        :::: goal
        lab: horn
        expect: times_said >= 2 and tokens >= 8
        ::::
        :::
        ::: keypoints
        - Low is predictable.
        :::
        """;

    [Test]
    public void The_shipped_course_reads_without_a_diagnostic()
    {
        (Course? course, IReadOnlyList<Diagnostic> diagnostics) = CourseReader.Read(Path.Combine(Root(), "lessons", "inside-the-machine"));
        Assert.That(diagnostics, Is.Empty);
        Assert.That(course!.Stages, Is.Not.Empty);
    }

    [Test]
    public void A_stage_file_becomes_a_stage()
    {
        Stage stage = StageReader.Read("hall.md", Good).Stage!;
        Assert.That(stage.Story, Is.EqualTo("You stand in a hall.\n\nAnother paragraph."));
        Assert.That(stage.Lab.Settings["temperature"].Number, Is.EqualTo(0.7));
        Assert.That(stage.Challenge.Expect, Is.EqualTo(GoalReader.Read("times_said >= 2 and tokens >= 8").Goal));
        Assert.That(stage.KeyPoints, Is.EqualTo(new[] { "Low is predictable." }));
    }

    [Test]
    public void A_list_of_texts_is_read()
    {
        Stage stage = StageReader.Read("hall.md", Good.Replace("temperature: 0.7", "stop: [END, \"\\n\"]\ndo_sample: false", StringComparison.Ordinal)).Stage!;
        Assert.That(stage.Lab.Settings["stop"].Texts, Is.EqualTo(new[] { "END", "\n" }));
        Assert.That(stage.Lab.Settings["do_sample"].Truth, Is.False);
    }

    [TestCase("---\nid: hall", "id: hall", "LQ0001", 1)]
    [TestCase("id: hall\n", "", "LQ0005", 1)]
    [TestCase("title: The Hall", "title: [", "LQ0004", 4)]
    [TestCase("type=generate", "type=generator", "LQ0007", 10)]
    [TestCase("temperature: 0.7", "temperature: hot", "LQ0008", 12)]
    [TestCase("temperature: 0.7", "temprature: 0.7", "LQ0008", 12)]
    [TestCase("### Say it twice", "", "LQ0009", 14)]
    [TestCase("lab: horn", "lab: drum", "LQ0010", 16)]
    [TestCase("times_said >= 2 and", "times_said >= and", "LQ0011", 16)]
    [TestCase("::: keypoints", ":::\n::: keypoints", "LQ0003", 21)]
    public void A_fault_is_told_with_its_line(string from, string to, string code, int line)
    {
        (Stage? stage, IReadOnlyList<Diagnostic> diagnostics) = StageReader.Read("hall.md", Good.Replace(from, to, StringComparison.Ordinal));
        Assert.That(stage, Is.Null);
        Assert.That(diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Line)), Has.Some.EqualTo((code, line)), string.Join('\n', diagnostics));
    }

    [Test]
    public void A_div_that_is_never_closed_is_told()
        => Assert.That(StageReader.Read("hall.md", Good.TrimEnd()[..^3]).Diagnostics.Select(diagnostic => diagnostic.Code), Has.Some.EqualTo("LQ0002"));

    [Test]
    public void A_closing_fence_closes_the_innermost_div_whatever_its_length()
    {
        string longer = Good.Replace("::::\n", ":::::::\n", StringComparison.Ordinal);
        Assert.That(StageReader.Read("hall.md", longer).Stage, Is.Not.Null);
    }

    [Test]
    public void A_fence_in_a_code_block_is_text()
    {
        string code = Good.Replace("Another paragraph.", "```\n::: lab\n```", StringComparison.Ordinal);
        Assert.That(StageReader.Read("hall.md", code).Stage!.Story, Does.Contain("::: lab"));
    }

    [Test]
    public void A_missing_course_file_is_named()
        => Assert.That(CourseReader.Read(Path.Combine(Root(), "nowhere")).Diagnostics.Single().Code, Is.EqualTo("LQ0020"));

    private static string Root()
    {
        DirectoryInfo at = new(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(at.FullName, "lessons")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }
}
