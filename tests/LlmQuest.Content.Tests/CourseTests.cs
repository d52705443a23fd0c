using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Prose;
using LlmQuest.Testing;

namespace LlmQuest.Content.Tests;

public sealed class CourseTests
{
    private const string Good = """
        ---
        id: hall
        title: The Hall
        ---
        ## A horn {#horn-scene}
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
    public void The_shipped_course_reads_without_an_error()
    {
        CourseReading reading = CourseReader.Read(Path.Combine(Repository.Root, "lessons", "inside-the-machine"), DeclaredLabs.Registry);
        CourseChecker.Check(reading);
        Assert.That(reading.Diagnostics.Where(found => found.Severity == Severity.Error), Is.Empty);
        Assert.That(reading.Playable!.Stages, Is.Not.Empty);
    }

    [Test]
    public void The_demonstration_is_clean()
    {
        CourseReading reading = CourseReader.Read(Path.Combine(Repository.Root, "lessons", "demo"), DeclaredLabs.Registry);
        CourseChecker.Check(reading);
        Assert.That(reading.Diagnostics, Is.Empty);
    }

    [Test]
    public void A_stage_file_becomes_a_stage()
    {
        Stage stage = Read(Good).Stage!;
        Assert.That(PlainText.Of(((Story)stage.Scenes[0].Elements[0]).Content), Is.EqualTo("You stand in a hall.\n\nAnother paragraph."));
        Assert.That(stage.Labs.Single().Settings["temperature"].Number, Is.EqualTo(0.7));
        Assert.That(((DoChallenge)stage.Challenges.Single()).Goals.Single().Expect.ToString(), Is.EqualTo("times_said >= 2 and tokens >= 8"));
        Assert.That(stage.KeyPoints, Is.EqualTo(new[] { "Low is predictable." }));
    }

    [Test]
    public void A_list_of_texts_is_read()
    {
        LabCall lab = Read(Good.Replace("temperature: 0.7", "stop: [END, \"\\n\"]\ndo_sample: false", StringComparison.Ordinal)).Stage!.Labs.Single();
        Assert.That(lab.Settings["stop"].Texts, Is.EqualTo(new[] { "END", "\n" }));
        Assert.That(lab.Settings["do_sample"].Truth, Is.False);
    }

    [TestCase("---\nid: hall", "id: hall", "LQ0001 1:1")]
    [TestCase("id: hall\n", "", "LQ0036 1:1")]
    [TestCase("title: The Hall\n", "", "LQ0005 2:1")]
    [TestCase("title: The Hall", "title: [", "LQ0004 4:1")]
    [TestCase("title: The Hall", "title: The Hall\n\tgrants: dial", "LQ0004 4:1")]
    [TestCase("temperature: 0.7", "\ttemperature: 0.7", "LQ0004 12:1")]
    [TestCase("type=generate", "type=generator", "LQ0007 10:21")]
    [TestCase("temperature: 0.7", "temperature: hot", "LQ0008 12:14")]
    [TestCase("temperature: 0.7", "temprature: 0.7", "LQ0008 12:1")]
    [TestCase("### Say it twice", "", "LQ0009 14:1")]
    [TestCase("lab: horn", "lab: drum", "LQ0010 17:6")]
    [TestCase("times_said >= 2 and tokens", "times_said >= and tokens", "LQ0011 18:23")]
    [TestCase("times_said", "times_sayd", "LQ0012 18:9")]
    [TestCase("::: keypoints", ":::\n::: keypoints", "LQ0003 21:1")]
    public void A_fault_is_told_with_its_place(string from, string to, string fault)
        => Assert.That(A.Reading(Good.Replace(from, to, StringComparison.Ordinal)).Found.Select(Place), Has.Some.EqualTo(fault));

    [Test]
    public void A_div_that_is_never_closed_is_told()
        => Assert.That(A.Reading(Good.TrimEnd()[..^3]).Found.Select(Place), Is.EqualTo(new[] { "LQ0002 21:1" }));

    [Test]
    public void A_missing_course_file_is_named()
        => Assert.That(CourseReader.Read(Path.Combine(Repository.Root, "nowhere"), DeclaredLabs.Registry).Diagnostics.Single().Code, Is.EqualTo("LQ0020"));

    private static StageReading Read(string text) => A.Reading(text).Reading;

    private static string Place(Diagnostic found) => FormattableString.Invariant($"{found.Code} {found.Line}:{found.Column}");
}
