using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference.Tests;
using LlmQuest.Labs.Cards;

namespace LlmQuest.Labs.Tests.Cards;

public sealed class ModelCardLabTests
{
    private const double Mebi = 1 << 20;

    [Test]
    public async Task Every_declared_fact_is_said_of_a_file_with_a_chat_template()
    {
        Experiment card = await Read(TinyGguf.Bytes(text: ("tokenizer.chat_template", "{{ messages }}")));
        Assert.That(card.Facts.Keys, Is.EquivalentTo(DeclaredLabs.Registry.Find("model-card")!.Facts.Select(fact => fact.Name)));
        Assert.That(card.Facts["template"].Text, Is.EqualTo("{{ messages }}"));
    }

    [Test]
    public async Task The_card_is_what_the_file_says()
    {
        byte[] bytes = TinyGguf.Bytes();
        Experiment card = await Read(bytes);
        Assert.That(Texts(card, "name", "architecture", "quantisation", "licence", "licence_source", "sha256"), Is.EqualTo(new[] { "Tiny", "llama", "F32", "mit", "file", "digest of tiny.gguf" }));
        Assert.That(Numbers(card, "parameters", "layers", "heads", "embedding_length", "context_length", "vocabulary", "file_bytes", "kv_bytes_per_token"), Is.EqualTo(new[] { 26_848, 2, 4, 32, 64, TinyGguf.Vocabulary, bytes.Length, 128 }));
        Assert.That(card.Facts.Keys, Has.No.Member("template"));
        Assert.That(card.Model, Is.Empty, "no model is loaded for it");
    }

    [Test]
    public async Task The_memory_is_the_file_the_context_and_what_comes_beside()
    {
        byte[] bytes = TinyGguf.Bytes();
        Experiment card = await Read(bytes, ("context", LabValue.Of(1000)));
        Assert.That(card.Number("memory_bytes"), Is.EqualTo(bytes.Length + 128_000 + (64 * Mebi)));
    }

    [Test]
    public async Task A_context_too_large_for_a_small_machine_does_not_fit_it()
    {
        Experiment card = await Read(TinyGguf.Bytes(), ("context", LabValue.Of(10_000_000)));
        Assert.That(card.Facts["fits"].Items!.Value.Select(machine => (machine.Fields!["memory_gib"].Number, machine.Fields["fits"].Truth)), Is.EqualTo(new (double?, bool?)[] { (2, false), (4, true), (8, true), (16, true), (32, true) }));
    }

    [TestCase(2, 0.5)]
    [TestCase(4, 2.5)]
    [TestCase(8, 6)]
    [TestCase(32, 24)]
    public void The_system_keeps_a_quarter_of_a_machine_and_one_and_a_half_gibibytes_at_least(int memory, double free)
        => Assert.That(Machines.FreeOf(memory), Is.EqualTo(free * 1024 * Mebi));

    [Test]
    public async Task The_tensors_are_all_the_parameters()
    {
        Experiment card = await Read(TinyGguf.Bytes());
        LabValue all = card.Facts["tensors"].Items!.Value.Single();
        Assert.That((all.Fields!["type"].Text, all.Fields["parameters"].Number, all.Fields["bytes"].Number), Is.EqualTo(("F32", 26_848, TinyGguf.WeightBytes)));
        Assert.That(card.Number("bits_per_weight"), Is.EqualTo(32));
        LabValue[] largest = [.. card.Facts["largest_tensors"].Items!.Value];
        Assert.That(largest, Has.Length.EqualTo(10));
        Assert.That(largest.Select(tensor => tensor.Fields!["bytes"].Number), Is.Ordered.Descending);
        Assert.That((largest[0].Fields!["name"].Text, largest[0].Fields!["type"].Text), Is.EqualTo(("token_embd.weight", "F32")));
        Assert.That(largest[0].Fields!["shape"], Is.EqualTo(LabValue.Numbers(32, TinyGguf.Vocabulary)));
    }

    [Test]
    public async Task All_models_are_in_the_table_and_a_damaged_one_says_so()
    {
        LabValue[] models = [.. (await Read(TinyGguf.Bytes())).Facts["models"].Items!.Value];
        Assert.That(models.Select(model => (model.Fields!["id"].Text, model.Fields["role"].Text, model.Fields["present"].Truth)), Is.EqualTo(new (string?, string?, bool?)[] { ("tiny", "instruct", true), ("broken", "base", true), ("far", "embedding", false) }));
        Assert.That(models[0].Fields!.Keys, Is.EquivalentTo(new[] { "id", "role", "present", "parameters", "quantisation", "file_bytes", "memory_bytes" }));
        Assert.That(models[1].Fields!["problem"].Text, Does.Contain("broken.gguf"));
        Assert.That(models[2].Fields!["file_bytes"].Number, Is.EqualTo(1234));
    }

    [Test]
    public async Task A_licence_that_the_file_does_not_name_is_that_of_the_catalogue()
    {
        Experiment card = await Read(TinyGguf.Bytes(text: ("general.license", "")));
        Assert.That(Texts(card, "licence", "licence_source"), Is.EqualTo(new[] { "Apache-2.0", "catalogue" }));
    }

    [TestCase("farther", "There is no model farther")]
    [TestCase("broken", "broken.gguf is cut off or damaged")]
    [TestCase("far", "is missing")]
    [TestCase("a\nb", "model holds a character that no id and no path has")]
    public async Task A_model_that_cannot_be_read_is_refused(string model, string sentence)
    {
        using var files = new SomeFiles();
        Assert.That(await Run.Refused(Bench(files), "model-card", ("model", LabValue.Of(model))), Does.Contain(sentence));
    }

    [Test]
    public async Task A_name_without_end_is_refused_without_repeating_it()
    {
        using var files = new SomeFiles();
        Assert.That(await Run.Refused(Bench(files), "model-card", ("model", LabValue.Of(new string('a', 100_000)))), Does.Contain("100,000 characters").And.Length.LessThan(200));
    }

    [Test]
    public async Task An_empty_name_is_the_model_in_use()
    {
        using var files = new SomeFiles();
        Assert.That((await Run.Done(Bench(files), "model-card", ("model", LabValue.Of("")))).Facts["name"].Text, Is.EqualTo("Tiny"));
    }

    [Test]
    public async Task Without_model_files_it_is_refused()
        => Assert.That(await Run.Refused(Bench(null), "model-card"), Does.StartWith("No model files are known here"));

    [Test]
    public async Task What_had_been_read_stays_when_the_digest_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var files = new SomeFiles { Digesting = stop.Cancel };
        Experiment card = ((LabDone)await Bench(files).RunAsync("model-card", Run.Parameters(), stop.Token).LastAsync()).Experiment;
        Assert.That((card.Finish, card.Facts["name"].Text), Is.EqualTo((Experiment.Cancelled, "Tiny")));
        Assert.That(card.Facts.Keys, Does.Contain("models").And.No.Member("sha256"));
    }

    private static LabBench Bench(IModelFiles? files) => new(new ModelCardLab(files));

    private static async Task<Experiment> Read(byte[] model, params (string Name, LabValue Value)[] parameters)
    {
        using var files = new SomeFiles(model);
        return await Run.Done(Bench(files), "model-card", parameters);
    }

    private static string?[] Texts(Experiment card, params string[] facts) => [.. facts.Select(fact => card.Facts[fact].Text)];

    private static double?[] Numbers(Experiment card, params string[] facts) => [.. facts.Select(card.Number)];
}
