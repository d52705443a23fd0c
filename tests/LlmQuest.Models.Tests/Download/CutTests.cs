using LlmQuest.Inference;
using LlmQuest.Models.Download;

namespace LlmQuest.Models.Tests.Download;

public sealed class CutTests
{
    private const int Cuts = 200;
    private const int Seed = 20261125;
    private static readonly byte[] Forty = DownloadBench.Noise(40_000_000, Seed);
    private static readonly byte[] Small = DownloadBench.Noise(300_000, Seed + 1);

    [Test]
    public async Task After_two_hundred_random_cuts_the_file_is_whole_and_never_had_its_name_before()
    {
        await using var bench = new DownloadBench(Forty);
        var random = new Random(Seed);
        bool hadItsName = false;
        bench.Hub.Answer = request =>
        {
            hadItsName |= File.Exists(bench.Target);
            HubReply whole = bench.Hub.Serve(request);
            return request.Number >= Cuts ? whole : whole with { CutAfter = random.Next(10) == 0 ? -1 : random.Next(200_000), Resets = random.Next(10) == 0 };
        };
        DownloadedFile file = await bench.RunAsync(bench.Request(Forty.Length, DownloadBench.Digest(Forty)));
        Assert.Multiple(() =>
        {
            Assert.That(bench.Hub.Requests, Has.Count.EqualTo(Cuts + 1));
            Assert.That(hadItsName, Is.False);
            Assert.That(File.ReadAllBytes(bench.Target).AsSpan().SequenceEqual(Forty), Is.True);
            Assert.That(file.Size, Is.EqualTo(Forty.Length));
            Assert.That(bench.Left(), Is.EqualTo(new[] { "model.gguf" }));
        });
    }

    [Test]
    public async Task A_download_that_was_stopped_goes_on_where_it_ended()
    {
        await using var bench = new DownloadBench(Small);
        using var stop = new CancellationTokenSource();
        bench.Hub.Answer = request => bench.Hub.Serve(request) with { CutAfter = request.Number == 0 ? 100_000 : null, Stalls = request.Number == 0 };
        Task<DownloadedFile> first = bench.RunAsync(stop: stop.Token);
        await WaitForBytesAsync(bench, 100_000, first);
        await stop.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(bench.Left(), Is.EqualTo(new[] { "model.gguf.part", "model.gguf.part.json" }));
        await bench.RunAsync();
        Assert.That((bench.Hub.Requests[1].From, bench.Hub.Requests[1].IfRange), Is.EqualTo((100_000L, "\"first\"")));
        Assert.That(File.ReadAllBytes(bench.Target), Is.EqualTo(Small));
    }

    [Test]
    public async Task A_connection_on_which_nothing_comes_is_given_up_and_the_next_one_goes_on()
    {
        await using var bench = new DownloadBench(Small, TimeSpan.FromSeconds(2));
        bench.Hub.Answer = request => bench.Hub.Serve(request) with { CutAfter = request.Number == 0 ? 50_000 : null, Stalls = request.Number == 0 };
        await bench.RunAsync();
        Assert.That(File.ReadAllBytes(bench.Target), Is.EqualTo(Small));
        Assert.That(bench.Hub.Requests[1].From, Is.EqualTo(50_000));
    }

    [Test]
    public async Task A_server_that_never_answers_is_told()
    {
        await using var bench = new DownloadBench(Small, TimeSpan.FromMilliseconds(50));
        bench.Hub.Answer = request => bench.Hub.Serve(request) with { CutAfter = -1, Stalls = true };
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains("nothing came for").And.Message.Contains("pull again"));
    }

    [Test]
    public async Task A_server_that_ignores_ranges_begins_anew_and_nothing_is_doubled()
    {
        await using var bench = new DownloadBench(Small);
        bench.Hub.Answer = request => bench.Hub.Serve(request with { From = 0 }) with { CutAfter = request.Number < 3 ? 60_000 * (request.Number + 1) : null };
        await bench.RunAsync();
        Assert.That(bench.Hub.Requests[3].From, Is.EqualTo(180_000));
        Assert.That(File.ReadAllBytes(bench.Target), Is.EqualTo(Small));
    }

    [Test]
    public async Task A_file_that_changes_at_the_hub_is_not_spliced()
    {
        byte[] other = DownloadBench.Noise(Small.Length, Seed + 2);
        await using var bench = new DownloadBench(Small);
        bench.Hub.Answer = request =>
        {
            if (request.Number > 0)
            {
                (bench.Hub.Content, bench.Hub.ETag) = (other, "\"second\"");
            }

            return bench.Hub.Serve(request) with { CutAfter = request.Number == 0 ? 200_000 : request.Number == 1 ? 100_000 : null };
        };
        await bench.RunAsync();
        Assert.That(File.ReadAllBytes(bench.Target), Is.EqualTo(other));
    }

    [Test]
    public async Task A_part_that_nothing_is_known_about_is_thrown_away()
    {
        await using var bench = new DownloadBench(Small);
        await File.WriteAllBytesAsync(bench.Target + ".part", DownloadBench.Noise(1000, 3));
        await bench.RunAsync();
        Assert.That(bench.Hub.Requests.Single().From, Is.Zero);
        Assert.That(File.ReadAllBytes(bench.Target), Is.EqualTo(Small));
    }

    [Test]
    public async Task A_part_that_came_from_another_address_is_thrown_away()
    {
        await using var bench = new DownloadBench(Small);
        bench.Hub.Answer = request => bench.Hub.Serve(request) with { CutAfter = request.Number == 0 ? 70_000 : 0 };
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>());
        bench.Hub.Answer = bench.Hub.Serve;
        await bench.RunAsync(bench.Request() with { Address = bench.Hub.At("/other.gguf") });
        Assert.That(bench.Hub.Requests[^1].From, Is.Zero);
    }

    [Test]
    public async Task A_connection_that_brings_nothing_new_six_times_is_told_with_the_place_to_go_on()
    {
        await using var bench = new DownloadBench(Small);
        bench.Hub.Answer = request => bench.Hub.Serve(request) with { CutAfter = request.Number == 0 ? 70_000 : 0 };
        Assert.That(() => bench.RunAsync(), Throws.TypeOf<ModelException>().With.Message.Contains("6 times in a row").And.Message.Contains("goes on at 70,000 bytes"));
        Assert.That(bench.Hub.Requests, Has.Count.EqualTo(7));
    }

    private static async Task WaitForBytesAsync(DownloadBench bench, long bytes, Task download)
    {
        while (!download.IsCompleted && (!File.Exists(bench.Target + ".part") || new FileInfo(bench.Target + ".part").Length < bytes))
        {
            await Task.Yield();
        }
    }
}
