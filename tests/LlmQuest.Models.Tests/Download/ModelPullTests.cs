using LlmQuest.Inference;
using LlmQuest.Inference.Tests;
using LlmQuest.Models.Catalogue;
using LlmQuest.Models.Download;

namespace LlmQuest.Models.Tests.Download;

public sealed class ModelPullTests
{
    private static readonly byte[] Tiny = TinyGguf.Bytes();
    private static readonly Progress<DownloadProgress> Unheard = new();

    [Test]
    public async Task A_model_without_a_known_digest_comes_and_the_hubs_digest_is_kept()
    {
        await using var bench = new DownloadBench(Tiny);
        bench.Hub.Answer = request => bench.Hub.Serve(request) with { Headers = [$"X-Linked-ETag: \"{DownloadBench.Digest(Tiny)}\""] };
        await PullAsync(bench, Entry(bench));
        RecordedFile kept = Shelf(bench).User.Recorded.Single();
        Assert.That((kept.Id, kept.Size, kept.Sha256, kept.Origin), Is.EqualTo(("tiny", (long)Tiny.Length, DownloadBench.Digest(Tiny), RecordedFile.FromHub)));
        Assert.That(Shelf(bench).Named("tiny").Sha256, Is.EqualTo(kept.Sha256));
        Assert.That(bench.Hub.Requests.Single().Path, Is.EqualTo("/maker/tiny/resolve/main/tiny.gguf"));
    }

    [Test]
    public async Task A_model_that_nobody_named_a_digest_for_is_tried_before_it_gets_its_name()
    {
        await using var bench = new DownloadBench(Tiny);
        var probe = new RefusingProbe();
        Assert.That(() => PullAsync(bench, Entry(bench), probe), Throws.TypeOf<ModelException>().With.Message.Contains("refused"));
        Assert.That(File.Exists(Path.Combine(bench.Folder, "tiny.gguf")), Is.False);
        await PullAsync(bench, Entry(bench));
        Assert.That(Shelf(bench).User.Recorded.Single().Origin, Is.EqualTo(RecordedFile.FromFile));
    }

    [Test]
    public async Task A_damaged_model_without_a_known_digest_gets_no_name()
    {
        await using var bench = new DownloadBench(Tiny[..2000]);
        Assert.That(() => PullAsync(bench, Entry(bench)), Throws.TypeOf<ModelException>().With.Message.Contains("tiny.gguf"));
        Assert.That(File.Exists(Path.Combine(bench.Folder, "tiny.gguf")), Is.False);
        Assert.That(Shelf(bench).User.Recorded, Is.Empty);
    }

    [Test]
    public async Task A_second_download_is_told_who_is_at_work()
    {
        await using var bench = new DownloadBench(Tiny);
        Task<DownloadedFile?>? second = null;
        bench.Hub.Answer = request =>
        {
            second = PullAsync(bench, Entry(bench));
            return bench.Hub.Serve(request);
        };
        await PullAsync(bench, Entry(bench));
        Assert.That(async () => await second!, Throws.TypeOf<ModelException>().With.Message.Contains("One download at a time").And.Message.Contains($"process {Environment.ProcessId}").And.Message.Contains("fetches tiny"));
    }

    [Test]
    public async Task A_download_under_way_is_not_removed()
    {
        await using var bench = new DownloadBench(Tiny);
        ModelException? refusal = null;
        bench.Hub.Answer = request =>
        {
            ModelShelf shelf = Shelf(bench);
            refusal = Assert.Throws<ModelException>(() => shelf.RemoveFiles(shelf.Named("tiny")));
            return bench.Hub.Serve(request);
        };
        await PullAsync(bench, Entry(bench));
        Assert.That(refusal?.Message, Does.Contain("fetches tiny").And.Contain("remove tiny when it is done"));
        Assert.That(File.Exists(Path.Combine(bench.Folder, "tiny.gguf")));
    }

    [Test]
    public async Task A_model_that_is_here_is_verified_and_not_fetched()
    {
        await using var bench = new DownloadBench(Tiny);
        await File.WriteAllBytesAsync(Path.Combine(bench.Folder, "tiny.gguf"), Tiny);
        Assert.That(await PullAsync(bench, Entry(bench, DownloadBench.Digest(Tiny))), Is.Null);
        Assert.That(() => PullAsync(bench, Entry(bench, new string('0', 64))), Throws.TypeOf<ModelException>().With.Message.Contains("models rm tiny"));
        Assert.That(bench.Hub.Requests, Is.Empty);
    }

    [Test]
    public async Task A_file_that_no_hub_offers_is_told()
    {
        await using var bench = new DownloadBench(Tiny);
        Assert.That(() => PullAsync(bench, Entry(bench) + "\n    pull: false"), Throws.TypeOf<ModelException>().With.Message.Contains("offered by no hub"));
    }

    [TestCase(null, "https://hub.test/maker/tiny/resolve/v1/tiny.gguf")]
    [TestCase("http://mirror.test:8080/hf/", "http://mirror.test:8080/hf/maker/tiny/resolve/v1/tiny.gguf")]
    public void A_mirror_takes_the_place_of_the_hub(string? mirror, string expected)
    {
        var entry = new CatalogEntry("tiny", "base", "Tiny", "tiny.gguf", null, null) { Source = new Uri("https://hub.test/maker/tiny"), Revision = "v1" };
        Assert.That(HubAddress.Of(entry, mirror).AbsoluteUri, Is.EqualTo(expected));
        Assert.That(() => HubAddress.Of(entry, "mirror"), Throws.TypeOf<ModelException>().With.Message.Contains("LLMQUEST_MIRROR"));
    }

    private static string Entry(DownloadBench bench, string? sha256 = null)
        => $"models:\n  - id: tiny\n    role: base\n    name: Tiny\n    file: tiny.gguf\n    source: {bench.Hub.Base}maker/tiny" + (sha256 is null ? "" : $"\n    sha256: {sha256}");

    private static Task<DownloadedFile?> PullAsync(DownloadBench bench, string catalogue, IModelProbe? probe = null)
    {
        File.WriteAllText(Path.Combine(bench.Folder, "catalog.yaml"), catalogue);
        return new ModelPull(Shelf(bench), bench.Settings, null, probe).RunAsync("tiny", Unheard, CancellationToken.None);
    }

    private static ModelShelf Shelf(DownloadBench bench) => ModelShelf.Open(bench.Folder, bench.Folder);

    private sealed class RefusingProbe : IModelProbe
    {
        public void Try(string path, CancellationToken cancellationToken) => throw new ModelException($"{path} is refused.");
    }
}
