using LlmQuest.Inference.LlamaCpp.Tests;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp.Tests;

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
    public void The_runtime_names_the_package_and_its_library() =>
        Assert.That(SmolLm.Runtime.Name, Does.Match(@"^LLamaSharp \d+\.\d+\.\d+, ggml \d+\.\d+\.\d+ \(\w+\)$"));

    [Test]
    public void The_variant_of_the_processor_library_is_told_by_the_library() =>
        Assert.That(SmolLm.Model.Device.Backend, SmolLm.Model.Device.Kind == "CPU" ? Is.EqualTo(VariantInTheLog()) : Is.Not.Empty);

    [Test]
    public void The_report_names_folder_variant_and_the_processor()
    {
        RuntimeReport report = SmolLm.Runtime.Report();
        Assert.That(report.Folder, Does.Exist);
        Assert.That(report.Devices.Where(device => device.Kind == "CPU").Select(device => device.TotalBytes), Has.One.GreaterThan(0L));
        Assert.That(report.CpuVariant, SmolLm.Model.Device.Kind == "CPU" ? Is.EqualTo(SmolLm.Model.Device.Backend) : Is.Not.Null);
    }

    [Test]
    public void A_variant_for_the_processor_cannot_be_chosen_here() => Assert.That(
        () => new LLamaSharpRuntime(compute: new ComputeOptions(CpuVariant: "haswell")),
        Throws.TypeOf<ModelException>().With.Message.Contains("'haswell'").And.Message.Contains("leave out --cpu"));

    [Test]
    public void Looking_inside_is_refused_with_the_way_out()
    {
        Assert.That(SmolLm.Model.TryInspect(out _, out string? reason), Is.False);
        Assert.That(reason, Does.Contain("start without -p:Runtime=LLamaSharp"));
    }

    [Test]
    public void A_second_folder_in_one_process_is_refused()
    {
        _ = SmolLm.Model;
        Assert.That(() => new LLamaSharpRuntime(Path.GetTempPath()), Throws.TypeOf<ModelException>().With.Message.Contains("already loaded"));
    }

    [Test]
    public void A_missing_model_is_named() => Assert.That(
        () => SmolLm.Runtime.Load("/no/such.gguf", null, default),
        Throws.TypeOf<ModelException>().With.Message.Contains("/no/such.gguf"));

    [Test]
    public void Loading_stops_when_it_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var progress = new Listener(_ => cancel.Cancel());
        Assert.That(() => SmolLm.Runtime.Load(Repository.Model, progress, cancel.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void What_a_listener_throws_comes_out_of_the_load()
    {
        var progress = new Listener(_ => throw new TimeoutException());
        Assert.That(() => SmolLm.Runtime.Load(Repository.Model, progress, default), Throws.TypeOf<TimeoutException>());
    }

    [Test]
    public void A_file_that_is_no_model_is_an_error_in_words()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "no.gguf");
        File.WriteAllText(file, "not a model");
        Assert.That(() => SmolLm.Runtime.Load(file, null, default), Throws.TypeOf<ModelException>().With.Message.Contains(file));
    }

    [Test]
    public void A_context_outlives_the_model_that_made_it()
    {
        ILanguageModel model = SmolLm.Runtime.Load(Repository.Model, null, default);
        using IDecodeContext context = model.CreateContext(new ContextOptions(256, 1, Threads: 1));
        model.Dispose();
        model.Dispose();
        Assert.That(context.Decode(SmolLm.Batch([1, 2, 3]), new float[49152], default), Is.EqualTo(DecodeOutcome.Done));
        Assert.That(() => model.Tokenize("a", parseSpecial: false), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void A_context_that_the_library_cannot_make_is_refused_and_the_model_goes_on()
    {
        Assert.That(() => SmolLm.Context(sequences: 100_000), Throws.TypeOf<ModelException>().With.Message.Contains("ask for less"));
        using IDecodeContext context = SmolLm.Context();
        Assert.That(context.Decode(SmolLm.Batch([1, 2, 3]), new float[49152], default), Is.EqualTo(DecodeOutcome.Done));
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

    private static string VariantInTheLog()
    {
        string line = File.ReadLines(SmolLm.LogFile).Last(l => l.Contains("ggml-cpu", StringComparison.Ordinal) && l.Contains("oaded", StringComparison.Ordinal));
        string name = Path.GetFileNameWithoutExtension(line.TrimEnd('\'', '\n'));
        return name.Length > "libggml-cpu".Length ? name["libggml-cpu-".Length..] : Path.GetFileName(Path.GetDirectoryName(line))!;
    }

    private sealed class Listener(Action<float> heard) : IProgress<float>
    {
        public void Report(float value) => heard(value);
    }
}
