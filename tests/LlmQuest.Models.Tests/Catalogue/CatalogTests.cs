using LlmQuest.Inference;
using LlmQuest.Models.Catalogue;

namespace LlmQuest.Models.Tests.Catalogue;

public sealed class CatalogTests
{
    private const string Sound = "models:\n  - id: a\n    role: base\n    name: A\n    file: a.gguf\n";
    private static readonly string Digest = new('1', 64);
    private string _folder = "";

    [OneTimeSetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-catalog-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("role: base", "role: basic", "line 3", "basic", "base, instruct, embedding")]
    [TestCase("    name: A\n", "", "line 2", "name is missing", "restore it")]
    [TestCase("name: A", "name: A\n    size: many", "line 5", "many", "whole number")]
    [TestCase("name: A", "name: A\n    size: -4", "line 5", "-4", "whole number")]
    [TestCase("name: A", "name: A\n    sha256: 00FF", "line 5", "00FF", "64 digits")]
    [TestCase("name: A", "name: A\n    sourse: x", "line 5", "sourse", "source")]
    [TestCase("name: A", "name: A\n    source: x", "line 5", "x", "web address")]
    [TestCase("name: A", "name: A\n    shipped: maybe", "line 5", "maybe", "true or false")]
    [TestCase("name: A", "name: [A]", "line 4", "name", "one value")]
    [TestCase("a.gguf", "../a.gguf", "line 5", "../a.gguf", "without folders")]
    [TestCase("id: a", "id: A b", "line 2", "A b", "lower-case")]
    [TestCase("a.gguf\n", "a.gguf\n  - id: a\n    role: base\n    name: B\n    file: b.gguf\n", "line 6", "the id a", "twice")]
    [TestCase("a.gguf\n", "a.gguf\n  - id: b\n    role: base\n    name: B\n    file: A.gguf\n", "line 9", "the file A.gguf", "twice")]
    [TestCase("models:", "models: [", "line", "not YAML", "restore it")]
    public void A_mistake_in_the_catalogue_is_told_with_its_line(string sound, string broken, params string[] told)
    {
        string folder = Written(Sound.Replace(sound, broken, StringComparison.Ordinal));
        Assert.That(() => ModelCatalog.Read(folder), Throws.TypeOf<ModelException>()
            .With.Message.Contains(told[0]).And.Message.Contains(told[1]).And.Message.Contains(told[2]));
    }

    [Test]
    public void The_projects_catalogue_has_what_the_lessons_ask_for()
    {
        IReadOnlyList<CatalogEntry> entries = ModelCatalog.Read(ProjectModels()).Entries;
        Assert.Multiple(() =>
        {
            Assert.That(entries.Count(entry => entry.Role == ModelRoles.Base), Is.EqualTo(3));
            Assert.That(entries.Count(entry => entry.Role == ModelRoles.Embedding), Is.EqualTo(2));
            Assert.That(entries, Has.All.Matches<CatalogEntry>(entry => entry!.Licence == "Apache-2.0" && entry.Context > 0 && entry.Source is not null && entry.Profits.Length > 0 && entry.Facts.Length > 0));
            Assert.That(entries.Where(entry => entry.Sha256 is null || entry.Size is null), Has.All.Matches<CatalogEntry>(entry => entry!.Unverified.Length > 0));
        });
    }

    [Test]
    public void An_unknown_id_is_answered_with_near_ones()
        => Assert.That(() => ModelShelf.Open(ProjectModels(), _folder).Named("smollm2-36m-instruct"), Throws.TypeOf<ModelException>().With.Message.Contains("smollm2-360m-instruct-q8_0").And.Message.Contains("models list"));

    [Test]
    public void What_this_machine_adds_is_kept_and_read_again()
    {
        string saves = Written("models:\n");
        var added = new CatalogEntry("mine", "base", "Mine: \"true\" # 1", Path.Combine(saves, "mine.gguf"), 5, Digest) { Licence = "mit", Context = 64 };
        var recorded = new RecordedFile("a", 7, Digest, RecordedFile.FromHub, new DateOnly(2026, 11, 25));
        UserCatalogue.Read(saves).With(added).With(recorded).Write();
        UserCatalogue again = UserCatalogue.Read(saves);
        Assert.That((again.Added.Single(), again.Recorded.Single()), Is.EqualTo((added, recorded)));
        again.Without("mine").Without("a").Write();
        Assert.That((UserCatalogue.Read(saves).Added.Count, UserCatalogue.Read(saves).Recorded.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void A_damaged_list_of_this_machine_is_told_with_its_line()
    {
        string saves = Written(Sound);
        File.WriteAllText(Path.Combine(saves, UserCatalogue.FileName), "models: []\nrecorded:\n  - id: a\n    size: 1\n    sha256: x\n");
        Assert.That(() => ModelShelf.Open(saves, saves), Throws.TypeOf<ModelException>().With.Message.Contains(UserCatalogue.FileName).And.Message.Contains("line 5"));
    }

    [Test]
    public void The_model_chosen_for_a_role_is_used_when_none_is_named()
    {
        string folder = Written(Sound + "  - id: b\n    role: base\n    name: B\n    file: b.gguf\n");
        File.WriteAllText(Path.Combine(folder, "a.gguf"), "");
        File.WriteAllText(Path.Combine(folder, "b.gguf"), "");
        Assert.That(ModelShelf.Open(folder, folder).Resolve(null, "base"), Does.EndWith("a.gguf"));
        ModelSettings.Read(folder).With("base", "b").Write();
        Assert.That(ModelShelf.Open(folder, folder).Resolve(null, "base"), Does.EndWith("b.gguf"));
        ModelSettings.Read(folder).Without("b").Write();
        Assert.That(ModelShelf.Open(folder, folder).Resolve(null, "base"), Does.EndWith("a.gguf"));
    }

    [TestCase("a", "models pull a")]
    [TestCase("bb", "There is no model bb")]
    public void A_model_that_is_not_here_is_told_with_the_next_step(string model, string told)
    {
        string folder = Written(Sound);
        Assert.That(() => ModelShelf.Open(folder, folder).Resolve(model, "base"), Throws.TypeOf<ModelException>().With.Message.Contains(told));
    }

    [TestCase("some/file.bin")]
    [TestCase("file.gguf")]
    public void A_path_is_taken_as_one(string path)
    {
        string folder = Written(Sound);
        Assert.That(ModelShelf.Open(folder, folder).Resolve(path, "base"), Is.EqualTo(Path.GetFullPath(path)));
    }

    [TestCase("My Model (v2).Q4_1.gguf", "my-model--v2-.q4_1")]
    [TestCase("日本.gguf", "model")]
    public void A_file_name_becomes_an_id(string file, string id) => Assert.That(ModelShelf.IdFor(file), Is.EqualTo(id));

    private string Written(string catalogue)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("n"))).FullName;
        File.WriteAllText(Path.Combine(folder, ModelCatalog.FileName), catalogue);
        return folder;
    }

    private static string ProjectModels()
    {
        DirectoryInfo at = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "models", "catalog.yaml")))
        {
            at = at.Parent!;
        }

        return Path.Combine(at.FullName, "models");
    }
}
