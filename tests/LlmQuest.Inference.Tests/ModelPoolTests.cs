using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Hosting;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests;

public sealed class ModelPoolTests
{
    private const long Mb = 1_000_000;

    [Test]
    public async Task Models_that_fit_stay_loaded_side_by_side()
    {
        await using var pool = new ModelPool(300 * Mb);
        ModelHost first = await Use(pool, Model("a", 100));
        await Use(pool, Model("b", 200));
        Assert.That(pool.Loaded, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(await Use(pool, Model("a", 100)), Is.SameAs(first), "loaded once");
    }

    [Test]
    public async Task The_one_that_was_used_least_recently_is_let_go()
    {
        await using var pool = new ModelPool(300 * Mb);
        await Use(pool, Model("a", 100));
        await Use(pool, Model("b", 100));
        await Use(pool, Model("a", 100));
        await Use(pool, Model("c", 150));
        Assert.That(pool.Loaded, Is.EqualTo(new[] { "a", "c" }));
    }

    [Test]
    public async Task A_model_larger_than_the_budget_is_refused_with_the_figures()
    {
        await using var pool = new ModelPool(300 * Mb);
        Assert.That(
            async () => await pool.TakeAsync(Model("giant", 301), CancellationToken.None),
            Throws.TypeOf<ModelException>().With.Message.EqualTo("giant needs 301 MB and models may take 300 MB of memory: choose a smaller one, or raise the limit with --memory MB."));
    }

    [Test]
    public async Task A_model_that_is_in_use_is_never_let_go()
    {
        await using var pool = new ModelPool(300 * Mb);
        using ModelLease used = await pool.TakeAsync(Model("a", 200), CancellationToken.None);
        Assert.That(
            async () => await pool.TakeAsync(Model("b", 150), CancellationToken.None),
            Throws.TypeOf<ModelException>().With.Message.Contains("b needs 150 MB beside a (200 MB)"));
        Assert.That(pool.Loaded, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task Giving_back_twice_gives_back_once()
    {
        await using var pool = new ModelPool(300 * Mb);
        using ModelLease other = await pool.TakeAsync(Model("a", 200), CancellationToken.None);
        ModelLease twice = await pool.TakeAsync(Model("a", 200), CancellationToken.None);
        twice.Dispose();
        twice.Dispose();
        Assert.That(async () => await pool.TakeAsync(Model("b", 150), CancellationToken.None), Throws.TypeOf<ModelException>(), "a is still in use");
    }

    [Test]
    public void A_models_need_is_its_file_its_working_memory_and_something_beside()
    {
        var card = new GgufCard("M", "llama", 1, 30, 9, 576, 8192, 49152, "Q8_0", 90 * Mb, 23_040, "", null);
        Assert.That(MemoryNeed.Of(card, 4096) - (90 * Mb) - (23_040L * 4096), Is.InRange(30 * Mb, 100 * Mb));
    }

    private static async Task<ModelHost> Use(ModelPool pool, PooledModel model)
    {
        using ModelLease lease = await pool.TakeAsync(model, CancellationToken.None);
        await lease.Host.GetAsync(CancellationToken.None);
        return lease.Host;
    }

    private static PooledModel Model(string name, long megabytes) => new(name, name, megabytes * Mb, () => new ScriptedSource(ScriptedModel.Babbling()).Host());
}
