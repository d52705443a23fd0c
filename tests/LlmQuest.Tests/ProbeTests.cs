using System.Globalization;
using LlmQuest.Inference;
using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Tests;

namespace LlmQuest.Tests;

public sealed class ProbeTests
{
    private const int Seed = 20261125;
    private string _folder = "";

    private static int Mutants => Environment.GetEnvironmentVariable("LLMQUEST_MUTANTS") is { Length: > 0 } count ? int.Parse(count, CultureInfo.InvariantCulture) : 30;

    [OneTimeSetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-probe-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task The_tiny_model_loads_and_decodes()
    {
        Run run = await Run.LlmQuest("probe-model", Written("tiny.gguf", TinyGguf.Bytes()));
        Assert.That((run.ExitCode, run.Output.Trim()), Is.EqualTo((0, "ok")), run.Error);
    }

    [Test]
    public async Task The_probe_is_not_in_the_help()
        => Assert.That((await Run.LlmQuest("--help")).Output, Does.Contain("ask").And.Not.Contain("probe-model"));

    [Test]
    public async Task A_sound_model_that_the_catalogue_does_not_know_answers()
    {
        Run run = await Run.LlmQuest("ask", "hello", "--raw", "--max-new-tokens", "2", "--model", Written("unknown.gguf", TinyGguf.Bytes()));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [Test]
    public async Task A_model_that_the_library_refuses_in_the_child_is_named()
    {
        string path = Written("strange.gguf", TinyGguf.Bytes(text: ("tokenizer.ggml.pre", "strange")));
        Run run = await Run.LlmQuest("ask", "hello", "--raw", "--model", path);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("strange.gguf"));
    }

    [Test]
    public async Task Damaged_files_that_pass_the_check_never_end_the_library()
    {
        string[] paths = [.. PassingMutants().Take(Mutants).Select((bytes, i) => Written($"mutant{i}.gguf", bytes))];
        List<string> ended = [];
        for (int next = 0; next < paths.Length;)
        {
            Run run = await Run.LlmQuest(["probe-model", .. paths[next..]]);
            next += run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
            if (next < paths.Length)
            {
                ended.Add($"{paths[next]}: {run.ExitCode} {run.Error}");
                next++;
            }
        }

        TestContext.Out.WriteLine($"{ended.Count} of {paths.Length} ended the library");
        Assert.That(ended, Is.Empty);
    }

    private static IEnumerable<byte[]> PassingMutants()
    {
        byte[] whole = TinyGguf.Bytes();
        byte[] header = whole[..^TinyGguf.WeightBytes];
        var mutator = new GgufMutator(header, Seed);
        while (true)
        {
            byte[] damaged = mutator.Next();
            byte[] file = [.. damaged, .. whole.AsSpan(damaged.Length)];
            if (!damaged.AsSpan().SequenceEqual(header) && Passes(file))
            {
                yield return file;
            }
        }
    }

    private static bool Passes(byte[] file)
    {
        try
        {
            GgufFile.Check(new MemoryStream(file), "mutant.gguf");
            return true;
        }
        catch (ModelException)
        {
            return false;
        }
    }

    private string Written(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
