using System.Text;
using FsCheck.Fluent;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Tests.Journal;

public sealed class StepsLineTests
{
    private static readonly Guid Id = Guid.Parse("01a214be-99b0-7052-8aee-780a92b3a4bf");

    [Test]
    public void A_line_is_compact_and_keeps_a_ten_thousandth()
        => Assert.That(
            StepsLine.Write(Id, new ExperimentSteps([[new StepNumbers(1.23456, 0, 1)], []], true)),
            Is.EqualTo("{\"experiment\":\"01a214be-99b0-7052-8aee-780a92b3a4bf\",\"cut\":true,\"samples\":[[[1.2346,0,1]],[]]}"));

    [Test]
    public void A_line_reads_back_and_is_written_the_same_again() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<double[], int>((bits, rank) =>
    {
        var steps = ExperimentSteps.Of([[.. bits.Select(one => new StepNumbers(one, -one, rank))], []]);
        string line = StepsLine.Write(Id, steps);
        return StepsLine.IdOf(line) == Id && StepsLine.TryRead(Encoding.UTF8.GetBytes(line)) is { } read && read.Experiment == Id && read.Steps.Samples[0].Length == bits.Length;
    }));

    [Test]
    public void What_was_torn_anywhere_is_no_line()
    {
        string line = StepsLine.Write(Id, new ExperimentSteps([[new StepNumbers(1.5, 2, 1), new StepNumbers(1.5, 2, 1)]], false));
        Assert.That(Enumerable.Range(0, line.Length).Select(length => StepsLine.TryRead(Encoding.UTF8.GetBytes(line[..length]))), Has.All.Null);
    }

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("{\"experiment\":\"01a214be-99b0-7052-8aee-780a92b3a4bf\",\"samples\":[[[1,2]]]}")]
    [TestCase("{\"experiment\":\"no id\",\"samples\":[]}")]
    [TestCase("{\"experiment\":\"01a214be-99b0-7052-8aee-780a92b3a4bf\",\"samples\":[[[1,2,\"x\"]]]}")]
    public void What_is_of_another_shape_is_no_line(string line) => Assert.That(StepsLine.TryRead(Encoding.UTF8.GetBytes(line)), Is.Null);
}
