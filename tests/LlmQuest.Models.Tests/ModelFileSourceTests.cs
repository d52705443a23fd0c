using System.Security.Cryptography;
using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Models.Tests;

public sealed class ModelFileSourceTests
{
    private static readonly Progress<float> Unheard = new();

    [Test]
    public void The_shipped_catalogue_fits_the_shipped_files()
    {
        ModelCatalog catalog = ModelCatalog.Read(ModelsFolder());
        CatalogEntry[] shipped = [.. catalog.Entries.Where(entry => entry.IsShipped)];
        Assert.That(shipped, Has.Length.EqualTo(2));
        foreach (CatalogEntry entry in shipped)
        {
            Assert.That(Verify(Path.Combine(catalog.Folder, entry.File), catalog), Is.EqualTo(new ModelIdentity(entry.Id, entry.Name, Path.Combine(catalog.Folder, entry.File), entry.Sha256!)));
        }
    }

    [Test]
    public void A_file_with_a_known_name_and_another_digest_is_refused_with_both()
    {
        string path = Path.Combine(ModelsFolder(), "all-MiniLM-L6-v2.Q8_0.gguf");
        var catalog = new ModelCatalog(ModelsFolder(), [new CatalogEntry("x", "embedding", "MiniLM", Path.GetFileName(path), 1, "00ff")]);
        Assert.That(() => Verify(path, catalog), Throws.TypeOf<ModelException>().With.Message.Contains("00ff").And.Message.Contains(Digest(path)));
    }

    [Test]
    public void A_model_the_catalogue_does_not_know_is_called_by_its_file_name()
    {
        string path = Path.Combine(ModelsFolder(), "all-MiniLM-L6-v2.Q8_0.gguf");
        Assert.That(Verify(path, null).Id, Is.EqualTo("all-MiniLM-L6-v2.Q8_0"));
    }

    [Test]
    public void Only_a_file_of_unknown_digest_is_tried_in_a_process_of_its_own()
    {
        string path = Path.Combine(ModelsFolder(), "all-MiniLM-L6-v2.Q8_0.gguf");
        var probe = new RefusingProbe();
        new ModelFileSource(path, ModelCatalog.Read(ModelsFolder()), probe).Verify(Unheard, CancellationToken.None);
        Assert.That(() => new ModelFileSource(path, null, probe).Verify(Unheard, CancellationToken.None), Throws.TypeOf<ModelException>().With.Message.Contains("refused"));
        Assert.That(probe.Tried, Is.EqualTo(new[] { path }));
    }

    [Test]
    public void A_file_that_passed_is_not_tried_again_until_it_is_touched()
    {
        string folder = Directory.CreateTempSubdirectory("llmquest-verified-").FullName;
        string path = Path.Combine(folder, "mine.gguf");
        File.WriteAllBytes(path, File.ReadAllBytes(Path.Combine(ModelsFolder(), "all-MiniLM-L6-v2.Q8_0.gguf")));
        var probe = new WillingProbe();
        ModelIdentity first = Anew();
        Assert.That(Anew(), Is.EqualTo(first));
        Assert.That(probe.Tried, Is.EqualTo(1));

        using (FileStream stream = File.OpenWrite(path))
        {
            stream.Seek(-1, SeekOrigin.End);
            stream.WriteByte(0x5a);
        }

        Assert.That(Anew().Sha256, Is.EqualTo(Digest(path)).And.Not.EqualTo(first.Sha256));
        Assert.That(probe.Tried, Is.EqualTo(2));
        Directory.Delete(folder, recursive: true);

        ModelIdentity Anew() => new ModelFileSource(path, null, probe, new VerifiedFiles(Path.Combine(folder, "saves", "verified.json"))).Verify(Unheard, CancellationToken.None);
    }

    [Test]
    public void A_refused_file_is_tried_every_time()
    {
        string folder = Directory.CreateTempSubdirectory("llmquest-verified-").FullName;
        string path = Path.Combine(ModelsFolder(), "all-MiniLM-L6-v2.Q8_0.gguf");
        var probe = new RefusingProbe();
        for (int run = 0; run < 2; run++)
        {
            Assert.That(() => new ModelFileSource(path, null, probe, new VerifiedFiles(Path.Combine(folder, "verified.json"))).Verify(Unheard, CancellationToken.None), Throws.TypeOf<ModelException>());
        }

        Assert.That(probe.Tried, Has.Count.EqualTo(2));
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("not json")]
    [TestCase("[1]")]
    [TestCase("null")]
    public void A_damaged_memory_of_checks_only_costs_the_check(string text)
    {
        string folder = Directory.CreateTempSubdirectory("llmquest-verified-").FullName;
        string memory = Path.Combine(folder, "verified.json");
        File.WriteAllText(memory, text);
        string path = Path.Combine(ModelsFolder(), "all-MiniLM-L6-v2.Q8_0.gguf");
        new ModelFileSource(path, null, null, new VerifiedFiles(memory)).Verify(Unheard, CancellationToken.None);
        Assert.That(new VerifiedFiles(memory).Find(path)?.Sha256, Is.EqualTo(Digest(path)));
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("models: 3")]
    [TestCase("models:\n  - id: x")]
    [TestCase(": :")]
    public void A_broken_catalogue_is_named(string text)
    {
        string folder = Directory.CreateTempSubdirectory("llmquest-catalog-").FullName;
        File.WriteAllText(Path.Combine(folder, "catalog.yaml"), text);
        Assert.That(() => ModelCatalog.Read(folder), Throws.TypeOf<ModelException>().With.Message.Contains("catalog.yaml"));
        Directory.Delete(folder, recursive: true);
    }

    private static ModelIdentity Verify(string path, ModelCatalog? catalog) => new ModelFileSource(path, catalog).Verify(Unheard, CancellationToken.None);

    private static string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static string ModelsFolder()
    {
        DirectoryInfo at = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "models", "catalog.yaml")))
        {
            at = at.Parent!;
        }

        return Path.Combine(at.FullName, "models");
    }

    private sealed class WillingProbe : IModelProbe
    {
        public int Tried { get; private set; }

        public void Try(string path, CancellationToken cancellationToken) => Tried++;
    }

    private sealed class RefusingProbe : IModelProbe
    {
        public List<string> Tried { get; } = [];

        public void Try(string path, CancellationToken cancellationToken)
        {
            Tried.Add(path);
            throw new ModelException($"{path} is refused.");
        }
    }
}
