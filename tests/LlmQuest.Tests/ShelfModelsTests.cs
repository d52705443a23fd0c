using System.Security.Cryptography;
using LlmQuest.Hosting;
using LlmQuest.Inference;
using LlmQuest.Inference.Tests;
using LlmQuest.Models;

namespace LlmQuest.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ShelfModelsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("llmquest-shelf-").FullName;
    private readonly ProjectFolders _folders;
    private readonly string _tiny;

    public ShelfModelsTests()
    {
        _folders = new ProjectFolders(_root, _root, Path.Combine(_root, "saves"));
        _tiny = Path.Combine(_root, "tiny.gguf");
        File.WriteAllBytes(_tiny, TinyGguf.Bytes());
        File.WriteAllText(Path.Combine(_root, "catalog.yaml"), """
            models:
              - id: tiny
                role: instruct
                name: Tiny
                file: tiny.gguf
                source: https://hub.test/maker/tiny
                licence: MIT
              - id: far
                role: base
                name: Far
                file: far.gguf
                source: https://hub.test/maker/far
                size: 1234
            """);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Test]
    public void All_models_of_the_shelf_are_known_whether_or_not_they_are_there()
        => Assert.That(new ShelfModels(_folders, null).All().Select(model => (model.Id, model.Role, model.IsPresent, model.FileBytes, model.Licence)), Is.EqualTo(new (string, string, bool, long?, string)[] { ("tiny", "instruct", true, null, "MIT"), ("far", "base", false, 1234, "") }));

    [Test]
    public void The_model_in_use_is_meant_where_none_is_named()
    {
        string other = Path.Combine(_root, "other.gguf");
        File.Copy(_tiny, other);
        Assert.That(new ShelfModels(_folders, null).Find(null).Id, Is.EqualTo("tiny"));
        Assert.That(new ShelfModels(_folders, other).Find(null).Path, Is.EqualTo(other));
        Assert.That(new ShelfModels(_folders, other).Find("tiny").Path, Is.EqualTo(_tiny));
    }

    [Test]
    public void A_path_without_an_id_is_called_by_its_file()
        => Assert.That(new ShelfModels(_folders, null).Find(Path.Combine(_root, "nowhere.gguf")), Is.EqualTo(new Labs.Cards.KnownModel("nowhere", "", Path.Combine(_root, "nowhere.gguf"), false, null, "")));

    [TestCase("far", "models pull far")]
    [TestCase("tyni", "did you mean tiny")]
    public void A_model_that_is_not_here_says_what_to_do(string model, string sentence)
        => Assert.That(() => new ShelfModels(_folders, null).Find(model), Throws.TypeOf<ModelException>().With.Message.Contains(sentence));

    [Test]
    public async Task A_file_that_was_verified_and_not_touched_is_not_read_again()
    {
        var models = new ShelfModels(_folders, null);
        Assert.That(await models.DigestAsync(_tiny, CancellationToken.None), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(TinyGguf.Bytes()))));
        var file = new FileInfo(_tiny);
        new VerifiedFiles(Path.Combine(_folders.Saves, VerifiedFiles.FileName)).Keep(_tiny, new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks, "cafe"));
        Assert.That(await models.DigestAsync(_tiny, CancellationToken.None), Is.EqualTo("cafe"));
        file.LastWriteTimeUtc = file.LastWriteTimeUtc.AddSeconds(1);
        Assert.That(await models.DigestAsync(_tiny, CancellationToken.None), Is.Not.EqualTo("cafe"));
    }
}
