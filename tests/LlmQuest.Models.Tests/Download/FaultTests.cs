using LlmQuest.Inference;
using LlmQuest.Models.Download;

namespace LlmQuest.Models.Tests.Download;

public sealed class FaultTests
{
    private static readonly byte[] Content = DownloadBench.Noise(50_000, 7);
    private static readonly string Sha256 = DownloadBench.Digest(Content);

    [Test]
    public async Task A_file_comes_and_its_digest_is_compared()
    {
        await using var bench = new DownloadBench(Content);
        DownloadedFile file = await bench.RunAsync(bench.Request(Content.Length, Sha256));
        Assert.That(file, Is.EqualTo(new DownloadedFile(Content.Length, Sha256, true)));
        Assert.That(bench.Reports[^1], Is.EqualTo(new DownloadProgress(DownloadPhase.Verifying, Content.Length, Content.Length)));
    }

    [Test]
    public async Task A_wrong_digest_is_told_with_both_and_nothing_is_left()
    {
        await using var bench = new DownloadBench(Content);
        string wanted = new('0', 64);
        Assert.That(() => bench.RunAsync(bench.Request(sha256: wanted)), Throws.TypeOf<ModelException>().With.Message.Contains(Sha256).And.Message.Contains(wanted).And.Message.Contains("pull again"));
        Assert.That(bench.Left(), Is.Empty);
    }

    [Test]
    public async Task The_digest_in_the_hubs_own_header_counts_when_none_is_known()
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = request => bench.Hub.Serve(request) with { Headers = [$"X-Linked-ETag: \"{Sha256}\""] };
        Assert.That((await bench.RunAsync()).WasCompared, Is.True);
        bench.Hub.Answer = request => bench.Hub.Serve(request) with { Headers = [$"X-Linked-ETag: \"{new string('a', 64)}\""] };
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains("aaaa"));
    }

    [Test]
    public async Task Another_file_at_the_hub_is_refused_before_it_comes()
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = request => bench.Hub.Serve(request) with { Headers = [$"X-Linked-ETag: \"{new string('a', 64)}\""] };
        Assert.That(() => bench.RunAsync(bench.Request(sha256: Sha256)), Throws.TypeOf<ModelException>().With.Message.Contains("another model.gguf").And.Message.Contains("https://hub.test/model"));
        Assert.That(File.Exists(bench.Target), Is.False);
    }

    [TestCase(60_000, "60,000")]
    [TestCase(40_000, "40,000")]
    public async Task A_length_that_is_not_the_catalogues_is_refused(int announced, string told)
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = request => bench.Hub.Serve(request) with { Announced = announced };
        Assert.That(() => bench.RunAsync(bench.Request(Content.Length)), Throws.TypeOf<ModelException>().With.Message.Contains(told).And.Message.Contains("50,000"));
        Assert.That(File.Exists(bench.Target), Is.False);
    }

    [Test]
    public async Task A_length_that_is_too_long_never_makes_a_file()
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = request => bench.Hub.Serve(request with { From = 0 }) with { Announced = 60_000 };
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains("cut at 50,000 bytes"));
        Assert.That(File.Exists(bench.Target), Is.False);
    }

    [Test]
    public async Task A_length_that_is_too_short_is_found_by_the_digest()
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = request => bench.Hub.Serve(request) with { Announced = 40_000 };
        Assert.That(() => bench.RunAsync(bench.Request(sha256: Sha256)), Throws.TypeOf<ModelException>().With.Message.Contains(Sha256));
        Assert.That(bench.Left(), Is.Empty);
    }

    [Test]
    public async Task An_empty_answer_is_told_as_one()
    {
        await using var bench = new DownloadBench([]);
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains("without a single byte"));
        Assert.That(bench.Left(), Is.Empty);
    }

    [Test]
    public async Task Redirects_are_followed_and_the_first_answers_digest_is_kept()
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = request => request.Path == "/store/1"
            ? bench.Hub.Serve(request)
            : new HubReply(302, ReadOnlyMemory<byte>.Empty) { Headers = ["Location: /store/1", $"X-Linked-ETag: \"{Sha256}\"", "X-Linked-Size: 50000"] };
        Assert.That((await bench.RunAsync()).WasCompared, Is.True);
        Assert.That(bench.Hub.Requests.Select(request => request.Path), Is.EqualTo(new[] { "/model.gguf", "/store/1" }));
    }

    [Test]
    public async Task Redirects_in_a_circle_are_told()
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = _ => new HubReply(302, ReadOnlyMemory<byte>.Empty) { Headers = ["Location: /model.gguf"] };
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains("10 times").And.Message.Contains("browser"));
    }

    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://hub.test/model.gguf")]
    [TestCase("data:text/plain,hello")]
    [TestCase("http://:0:0/")]
    public async Task A_redirect_to_what_is_no_web_address_is_told(string location)
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = _ => new HubReply(302, ReadOnlyMemory<byte>.Empty) { Headers = [$"Location: {location}"] };
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains("model.gguf").And.Message.Contains("https://hub.test/model in a browser"));
        Assert.That(bench.Left(), Is.Empty);
    }

    [TestCase(401, "wants an account", "models add PATH")]
    [TestCase(403, "wants an account", "models add PATH")]
    [TestCase(404, "There is no model.gguf", "models add PATH")]
    [TestCase(407, "The proxy wants", "HTTPS_PROXY")]
    [TestCase(451, "HTTP 451", "browser")]
    public async Task A_refusal_is_told_at_once_with_the_next_step(int status, string what, string next)
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = _ => new HubReply(status, "no"u8.ToArray());
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains(what).And.Message.Contains(next));
        Assert.That(bench.Hub.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_busy_hub_is_left_alone_as_long_as_it_asks()
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = request => request.Number == 0 ? new HubReply(429, "busy"u8.ToArray()) { Headers = ["Retry-After: 37"] } : bench.Hub.Serve(request);
        await bench.RunAsync();
        Assert.That(bench.Time.Waits, Does.Contain(TimeSpan.FromSeconds(37)));
        Assert.That(bench.Reports.Where(report => report.Phase == DownloadPhase.Waiting).Select(report => report.Note).Single(), Does.Contain("HTTP 429").And.Contain("37 s"));
    }

    [Test]
    public async Task A_hub_that_asks_for_an_hour_is_told()
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = _ => new HubReply(429, "busy"u8.ToArray()) { Headers = ["Retry-After: 3600"] };
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains("60 minutes"));
    }

    [Test]
    public async Task A_broken_hub_is_tried_again_with_waits_between()
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = request => request.Number < 5 ? new HubReply(500, "no"u8.ToArray()) : bench.Hub.Serve(request);
        await bench.RunAsync();
        Assert.That(bench.Time.Waits.Where(wait => wait > TimeSpan.Zero).Select(wait => wait.TotalSeconds), Is.EqualTo(new[] { 1, 2, 4, 8, 16 }));
        Assert.That(File.ReadAllBytes(bench.Target), Is.EqualTo(Content));
    }

    [TestCase(0, 0, 0.75)]
    [TestCase(0, 0.999, 1.25)]
    [TestCase(4, 0, 12)]
    [TestCase(4, 0.999, 20)]
    [TestCase(9, 0, 60)]
    public void A_wait_is_a_quarter_more_or_less_by_chance(int failed, double chance, double seconds)
        => Assert.That(new DownloadSettings { Chance = () => chance }.DelayAfter(failed).TotalSeconds, Is.EqualTo(seconds).Within(0.02));

    [TestCase(429)]
    [TestCase(500)]
    [TestCase(503)]
    public async Task A_hub_that_stays_busy_or_broken_is_told_and_the_network_is_not_blamed(int status)
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Answer = _ => new HubReply(status, "no"u8.ToArray());
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains($"HTTP {status}, 6 times in a row; wait some minutes and pull again later").And.Message.Not.Contains("HTTPS_PROXY"));
        Assert.That(bench.Hub.Requests, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task A_hub_that_cannot_be_reached_is_named()
    {
        await using var bench = new DownloadBench(Content);
        bench.Hub.Close();
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains("127.0.0.1 cannot be reached").And.Message.Contains("HTTPS_PROXY"));
    }

    [Test]
    public async Task A_full_disk_is_told_before_a_byte_comes()
    {
        await using var bench = new DownloadBench(Content) { FreeBytes = 1000 };
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains("50,000 more bytes, 67,108,864 must stay free").And.Message.Contains("1,000 free").And.Message.Contains("LLMQUEST_MODELS"));
        Assert.That(bench.Left(), Is.Empty);
    }

    [TestCase(1_000_000, 4_000_000, 500_000, 6)]
    [TestCase(0, 4_000_000, 0, null)]
    public void The_time_left_follows_from_the_rate(long bytes, long total, double rate, double? seconds)
        => Assert.That(new DownloadProgress(DownloadPhase.Receiving, bytes, total, rate).Left?.TotalSeconds, Is.EqualTo(seconds));
}
