using LlmQuest.Inference.LlamaCpp.Native;

namespace LlmQuest.Inference.LlamaCpp.Tests;

public sealed class PluginTests
{
    [Test]
    public void A_plug_in_that_cannot_be_loaded_is_named_with_the_reason()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "libggml-nonsense.so"), "no library");
        File.WriteAllText(Path.Combine(folder.Path, "libggml-base.so"), "no plug-in");
        File.WriteAllText(Path.Combine(folder.Path, "libggml-cpu-nonsense.so"), "one of many");
        Assert.That(Plugins.Complaints(folder.Path), Has.Exactly(1).StartsWith("libggml-nonsense.so: ").And.Exactly(1).Items);
    }

    [Test]
    public void A_processor_library_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => CpuVariants.Find(folder.Path, "nonsense"), Throws.TypeOf<ModelException>().With.Message.Contains("There is no CPU variant 'nonsense'"));
    }
}
