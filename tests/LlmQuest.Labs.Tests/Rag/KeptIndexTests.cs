using LlmQuest.Core.Labs;
using LlmQuest.Testing;
using static LlmQuest.Labs.Tests.Rag.Some;

namespace LlmQuest.Labs.Tests.Rag;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class KeptIndexTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("llmquest-index-").FullName;

    private LabPorts Ports => new() { Indexes = _folder };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task The_vectors_are_kept_while_the_pages_stay_the_same()
    {
        LabBench bench = Bench();
        Assert.That((await Index(bench), await Index(bench)), Is.EqualTo(("made", "kept")));
    }

    [Test]
    public async Task Another_process_takes_the_vectors_from_the_file()
    {
        int embedded = 0;
        ScriptedModel embedding = ScriptedModel.Babbling();
        embedding.Embedding = () => embedded++;
        Assert.That(await Index(Bench(ports: Ports)), Is.EqualTo("made"));
        Assert.That(await Index(Bench(embedding: embedding, ports: Ports)), Is.EqualTo("kept"));
        Assert.That(embedded, Is.EqualTo(1), "only the question");
    }

    [Test]
    public async Task Other_pages_or_another_splitter_are_embedded_anew()
    {
        LabBench bench = Bench(ports: Ports);
        await Index(bench);
        Assert.That(await Index(bench, ("documents", LabValue.Of(["aaaa abba", "cccc"]))), Is.EqualTo("made"));
        Assert.That(await Index(bench, ("chunk_size", LabValue.Of(60))), Is.EqualTo("made"));
    }

    [Test]
    public async Task A_damaged_file_is_made_anew()
    {
        await Index(Bench(ports: Ports));
        string file = Directory.GetFiles(_folder).Single();
        byte[] bytes = await File.ReadAllBytesAsync(file);
        bytes[^40] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        Assert.That(await Index(Bench(ports: Ports)), Is.EqualTo("made"));
        Assert.That(await Index(Bench(ports: Ports)), Is.EqualTo("kept"));
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_costs_only_time()
    {
        string file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "no folder");
        Assert.That(await Index(Bench(ports: new LabPorts { Indexes = file })), Is.EqualTo("made"));
    }

    private static async Task<string?> Index(LabBench bench, params (string Name, LabValue Value)[] other)
        => (await Run.Done(bench, "rag", [.. other.Any(own => own.Name == "documents") ? [] : new[] { Documents }, .. Plain, .. other, ("answer", LabValue.Of(false)), Text("question", "aab")])).Facts["index"].Text;
}
