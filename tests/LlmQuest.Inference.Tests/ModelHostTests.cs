using LlmQuest.Inference.Hosting;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests;

public sealed class ModelHostTests
{
    [Test]
    public async Task Many_callers_share_one_loading()
    {
        var source = new ScriptedSource(ScriptedModel.Babbling());
        await using ModelHost host = source.Host();
        ReadyModel[] all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.GetAsync(CancellationToken.None)));
        Assert.That(source.Loads, Is.EqualTo(1));
        Assert.That(all.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_failure_is_told_to_every_caller()
    {
        await using ModelHost host = new ScriptedSource(ScriptedModel.Babbling(), failure: "It is broken.").Host();
        Assert.That(() => host.GetAsync(CancellationToken.None), Throws.TypeOf<ModelException>());
        Assert.That(() => host.GetAsync(CancellationToken.None), Throws.TypeOf<ModelException>());
        Assert.That(host.Progress.Failure, Is.EqualTo("It is broken."));
    }

    [Test]
    public async Task Disposal_frees_the_model()
    {
        var model = ScriptedModel.Babbling();
        ModelHost host = new ScriptedSource(model).Host();
        await host.GetAsync(CancellationToken.None);
        await host.DisposeAsync();
        Assert.That(model.IsDisposed, Is.True);
    }
}
