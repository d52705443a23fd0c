using System.Globalization;
using LlmQuest.Inference;
using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Tests;
using LlmQuest.Probe;

namespace LlmQuest.Tests;

/// <summary>Damaged copies of the shipped models that the managed check accepts, each given to the native library in a process of its own.</summary>
[Category("Model")]
public sealed class DamagedModelTests
{
    private const int Seed = 20261126;
    private string _folder = "";

    // Each is a process of its own: by hand with LLMQUEST_MUTANTS=200.
    private static int Mutants => Environment.GetEnvironmentVariable("LLMQUEST_MUTANTS") is { Length: > 0 } count ? int.Parse(count, CultureInfo.InvariantCulture) : 12;

    [OneTimeSetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-damaged-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase(ShippedModel.SmolLm)]
    [TestCase(ShippedModel.MiniLm)]
    public void Whatever_a_damaged_model_does_to_the_library_is_at_most_a_sentence(string name)
    {
        string path = Path.Combine(_folder, name);
        File.Copy(ShippedModel.PathOf(name), path);
        byte[] header = ShippedModel.Header(name);
        var mutator = new GgufMutator(header, Seed);
        Dictionary<string, int> outcomes = [];
        for (int tried = 0; tried < Mutants;)
        {
            byte[] damaged = mutator.Next();
            Write(path, damaged);
            if (damaged.Length == header.Length && !damaged.AsSpan().SequenceEqual(header) && Problem(() => GgufFile.Check(path)) is null)
            {
                string? problem = Problem(() => Probe().Try(path, CancellationToken.None));
                Assert.That(problem, Is.Null.Or.Match($@"^[^\n]*{name}[^\n]*\.$"));
                string outcome = problem?.Replace(path, "FILE", StringComparison.Ordinal) ?? "loaded";
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
                tried++;
            }

            Write(path, header);
        }

        TestContext.Out.WriteLine(string.Join('\n', outcomes.Select(outcome => $"{outcome.Value} of {Mutants}: {outcome.Key}")));
        Assert.That(outcomes, Contains.Key("loaded"), "the untouched weights are there");
    }

    private static ChildModelProbe Probe()
        => new(new ChildProgram("dotnet", [Path.Combine(AppContext.BaseDirectory, "llmquest.dll"), ProbeCommand.Verb]), TimeSpan.FromSeconds(60));

    /// <summary>What is said; any other exception fails the test.</summary>
    private static string? Problem(Action attempt)
    {
        try
        {
            attempt();
            return null;
        }
        catch (ModelException e)
        {
            return e.Message;
        }
    }

    private static void Write(string path, byte[] header)
    {
        using FileStream stream = File.OpenWrite(path);
        stream.Write(header);
    }
}
