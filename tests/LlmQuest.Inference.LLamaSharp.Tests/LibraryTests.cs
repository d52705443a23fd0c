using LLama.Native;
using LlmQuest.Inference.LlamaCpp.Tests;
using LlmQuest.Inference.LLamaSharp.Native;

namespace LlmQuest.Inference.LLamaSharp.Tests;

/// <summary>What can be wrong with libraries, and what their log tells. No model is needed.</summary>
public sealed class LibraryTests
{
    [Test]
    public void A_missing_folder_is_named_with_the_way_out()
    {
        string folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        Assert.That(() => LibraryFolder.Find(folder, "llama"), Throws.TypeOf<ModelException>().With.Message.Contains(folder).And.Message.Contains("LLMQUEST_LLAMASHARP_DIR"));
    }

    [Test]
    public void A_folder_without_the_library_is_named_with_the_way_out()
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => LibraryFolder.Find(folder.Path, "llama"), Throws.TypeOf<ModelException>().With.Message.Contains("holds no library 'llama'").And.Message.Contains("LLMQUEST_LLAMASHARP_DIR"));
    }

    [Test]
    public void Two_versions_in_one_folder_are_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, FileName("llama.b1")), "");
        File.WriteAllText(Path.Combine(folder.Path, FileName("llama.b2")), "");
        Assert.That(() => LibraryFolder.Find(folder.Path, "llama"), Throws.TypeOf<ModelException>().With.Message.Contains("2 versions"));
    }

    [TestCase("ggml", "ggml", true)]
    [TestCase("ggml.b8390", "ggml", true)]
    [TestCase("ggml-base", "ggml", false)]
    [TestCase("ggml-cpu-haswell", "ggml", false)]
    public void A_library_is_known_by_its_name_with_or_without_a_version(string file, string name, bool expected) =>
        Assert.That(LibraryFolder.IsLibrary("/some/where/" + FileName(file), name), Is.EqualTo(expected));

    [TestCase("/libs/libggml-cpu-haswell.so", "haswell")]
    [TestCase("/app/runtimes/linux-x64/native/avx2/libggml-cpu.so", "avx2")]
    [TestCase("/app/runtimes/osx-arm64/native/libggml-cpu.dylib", "")]
    [TestCase("/libs/libllama.so", "")]
    public void The_variant_of_the_processor_library_is_in_its_name_or_folder(string file, string variant) =>
        Assert.That(Devices.CpuVariant([file]), Is.EqualTo(variant));

    [Test]
    public void The_log_tells_which_files_were_loaded_and_how_many_layers_are_on_the_card()
    {
        var log = new LibraryLog(null);
        log.Write(LLamaLogLevel.Info, "Failed Loading 'libllama.so'\n");
        log.Write(LLamaLogLevel.Info, "Successfully loaded '/libs/libllama.so'\n");
        log.Write(LLamaLogLevel.Info, "load_backend: loaded CPU backend from /libs/libggml-cpu-haswell.so\n");
        log.Write(LLamaLogLevel.Info, "load_tensors: offloaded 31/31 layers to GPU\n");
        Assert.That(log.LoadedFiles, Is.EqualTo(new[] { "/libs/libllama.so", "/libs/libggml-cpu-haswell.so" }));
        Assert.That(log.FailedFiles, Is.EqualTo(new[] { "libllama.so" }));
        Assert.That(log.Offloaded, Is.EqualTo((31, 31)));
    }

    [Test]
    public void Files_that_are_no_libraries_are_told_in_the_systems_words_with_the_way_out()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, FileName("ggml"));
        File.WriteAllText(file, "no library");
        var cause = Assert.Throws(Is.InstanceOf<Exception>(), () => _ = new Ggml(file, file))!;
        string message = LoadFailure.Of($"'{folder.Path}'", cause).Message;
        Assert.That(message, Does.Contain($"from '{folder.Path}' cannot be loaded on this machine").And.EndWith("build without -p:Runtime=LLamaSharp to use the default runtime."));
        Assert.That(message, Does.Not.Contain("strace").And.Not.Contain("\n").And.Contain(LoadFailure.Reason(cause)));
    }

    [Test]
    public void Libraries_without_a_function_are_of_another_version() => Assert.That(
        LoadFailure.Of("'libs'", new EntryPointNotFoundException("Unable to find an entry point named 'ggml_version'.")).Message,
        Is.EqualTo($"The llama.cpp libraries from 'libs' are of another version than LLamaSharp was made for (Unable to find an entry point named 'ggml_version'): {VersionCheck.Fix}."));

    [Test]
    public void A_log_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => new LibraryLog(folder.Path), Throws.TypeOf<ModelException>().With.Message.Contains(folder.Path));
    }

    [Test]
    public void Structs_of_another_layout_are_noticed_by_their_defaults()
    {
        _ = SmolLm.Runtime;
        LLamaContextParams context = LLamaContextParams.Default();
        Assert.That(VersionCheck.IsExpected(context));
        context.n_threads = 0;
        Assert.That(VersionCheck.IsExpected(context), Is.False);
        LLamaModelParams model = LLamaModelParams.Default();
        model.n_gpu_layers = 0;
        Assert.That(VersionCheck.IsExpected(model), Is.False);
    }

    private static string FileName(string name) =>
        OperatingSystem.IsWindows() ? name + ".dll" : $"lib{name}{(OperatingSystem.IsMacOS() ? ".dylib" : ".so")}";
}
