using LlmQuest.Inference.Gguf;

namespace LlmQuest.Inference.Tests;

/// <summary>Ten thousand damaged files: the check accepts each, or refuses it in one sentence.</summary>
public sealed class DamagedFileTests
{
    private const int Seed = 20261124;
    private const long MostBytes = 64 << 20;

    [Test]
    public void Damaged_tiny_files_are_accepted_or_refused_in_a_sentence()
    {
        byte[] whole = TinyGguf.Bytes();
        ShouldEndWell(whole[..^TinyGguf.WeightBytes], whole.Length, 7_500);
    }

    [TestCase(ShippedModel.SmolLm, 1_000)]
    [TestCase(ShippedModel.MiniLm, 1_500)]
    public void Damaged_real_files_are_accepted_or_refused_in_a_sentence(string name, int files)
        => ShouldEndWell(ShippedModel.Header(name), new FileInfo(ShippedModel.PathOf(name)).Length, files);

    [Test]
    public void A_stand_in_with_a_real_header_passes()
    {
        long length = new FileInfo(ShippedModel.PathOf(ShippedModel.SmolLm)).Length;
        Assert.That(Problem(new StandInStream(ShippedModel.Header(ShippedModel.SmolLm), length)), Is.Null);
    }

    private static void ShouldEndWell(byte[] header, long length, int files)
    {
        var mutator = new GgufMutator(header, Seed);
        int accepted = 0;
        long most = 0;
        for (int i = 0; i < files; i++)
        {
            byte[] damaged = mutator.Next();
            long before = GC.GetAllocatedBytesForCurrentThread();
            string? problem = Problem(new StandInStream(damaged, damaged.Length < header.Length ? damaged.Length : length));
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
            accepted += problem is null ? 1 : 0;
            Assert.That(problem, Is.Null.Or.Match("^The (model )?file .*[^.]\\.$"));
        }

        TestContext.Out.WriteLine($"{accepted} of {files} accepted, at most {most:N0} bytes allocated");
        Assert.That(most, Is.LessThan(MostBytes));
        Assert.That(accepted, Is.InRange(1, files - 1));
    }

    /// <summary>What the check says; any other exception fails the test.</summary>
    private static string? Problem(Stream stream)
    {
        try
        {
            GgufFile.Check(stream, "damaged.gguf");
            return null;
        }
        catch (ModelException e)
        {
            return e.Message;
        }
    }
}
