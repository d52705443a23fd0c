using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Tests;

[Category("Model")]
public sealed class ModelTests
{
    [Test]
    public void The_card_says_what_the_file_is()
    {
        ModelCard card = SmolLm.Model.Card;
        Assert.That((card.Description, card.Vocabulary, card.TrainedContext, card.Layers), Is.EqualTo(("llama 256M Q4_1", 49152, 8192, 30)));
        Assert.That((card.Parameters, card.BosText, card.EosText), Is.EqualTo((134515008L, "<|im_start|>", "<|im_end|>")));
        Assert.That((card.Architecture, card.Heads, card.EmbeddingLength), Is.EqualTo(("llama", 9, 576)));
        Assert.That(card.ChatTemplate, Does.Contain("im_start"));
    }

    [Test]
    public void The_device_is_the_one_that_computes()
    {
        DeviceReport device = SmolLm.Model.Device;
        Assert.That(device.Kind, Is.EqualTo(OperatingSystem.IsMacOS() ? device.Kind : "CPU"));
        Assert.That(device.Name, Is.Not.Empty);
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Threads_are_those_of_the_library_and_not_its_own_four(int threads)
    {
        using IDecodeContext context = SmolLm.Model.CreateContext(new ContextOptions(Cells: 64, MaxSequences: 1, Threads: threads));
        Assert.That(context.Threads, Is.EqualTo(threads));
    }

    [Test]
    public void The_variant_of_the_processor_library_is_known_on_Linux()
    {
        Assume.That(OperatingSystem.IsLinux());
        string[] variants = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "llama.cpp"), "libggml-cpu-*.so")
            .Select(f => Path.GetFileNameWithoutExtension(f)["libggml-cpu-".Length..])];
        Assert.That(variants, Does.Contain(SmolLm.Model.Device.Backend));
    }

    [Test]
    public void The_runtime_names_its_version() =>
        Assert.That(RuntimeOfTheModel().Name, Does.StartWith("llama.cpp 0.4.0"));

    [Test]
    public void The_library_writes_to_the_log() =>
        Assert.That(SmolLm.Model.Card.Layers > 0 && new FileInfo(SmolLm.LogFile).Length > 0);

    [Test]
    public void A_second_folder_in_one_process_is_refused()
    {
        _ = RuntimeOfTheModel();
        Assert.That(() => new LlamaCppRuntime(Path.GetTempPath()), Throws.TypeOf<ModelException>().With.Message.Contains("already loaded"));
    }

    [Test]
    public void A_missing_model_is_named() => Assert.That(
        () => RuntimeOfTheModel().Load("/no/such.gguf", null, default),
        Throws.TypeOf<ModelException>().With.Message.Contains("/no/such.gguf"));

    [Test]
    public void Loading_stops_when_it_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var progress = new Listener(_ => cancel.Cancel());
        Assert.That(() => RuntimeOfTheModel().Load(Repository.Model, progress, cancel.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void What_a_listener_throws_comes_out_of_the_load()
    {
        var progress = new Listener(_ => throw new TimeoutException());
        Assert.That(() => RuntimeOfTheModel().Load(Repository.Model, progress, default), Throws.TypeOf<TimeoutException>());
    }

    [Test]
    public void A_file_that_is_no_model_is_an_error_in_words()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "no.gguf");
        File.WriteAllText(file, "not a model");
        Assert.That(() => RuntimeOfTheModel().Load(file, null, default), Throws.TypeOf<ModelException>().With.Message.Contains(file));
    }

    [Test]
    public void A_context_outlives_the_model_that_made_it()
    {
        ILanguageModel model = RuntimeOfTheModel().Load(Repository.Model, null, default);
        using IDecodeContext context = model.CreateContext(new ContextOptions(256, 1, Threads: 1));
        model.Dispose();
        Assert.That(context.Decode(SmolLm.Batch([1, 2, 3]), new float[49152], default), Is.EqualTo(DecodeOutcome.Done));
        Assert.That(() => model.Tokenize("a", parseSpecial: false), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void A_disposed_context_says_so()
    {
        IDecodeContext context = SmolLm.Context();
        context.Dispose();
        context.Dispose();
        Assert.That(() => context.RemoveSequence(0, 0), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => context.Decode(new DecodeBatch(), [], default), Throws.TypeOf<ObjectDisposedException>());
    }

    private static LlamaCppRuntime RuntimeOfTheModel()
    {
        _ = SmolLm.Model;
        return new LlamaCppRuntime(logFile: SmolLm.LogFile);
    }

    private sealed class Listener(Action<float> heard) : IProgress<float>
    {
        public void Report(float value) => heard(value);
    }
}
