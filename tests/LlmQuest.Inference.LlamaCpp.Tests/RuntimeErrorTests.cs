using LlmQuest.Inference.LlamaCpp.Native;

namespace LlmQuest.Inference.LlamaCpp.Tests;

public sealed class RuntimeErrorTests
{
    [Test]
    public void A_missing_folder_is_named_with_the_way_out()
    {
        string folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        var error = Assert.Throws<ModelException>(() => LibraryFiles.Find(folder, "llama"));
        Assert.That(error.Message, Does.Contain(folder).And.Contain("build again with Node.js installed"));
    }

    [Test]
    public void A_folder_without_the_library_is_named_with_the_way_out()
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<ModelException>(() => LibraryFiles.Find(folder.Path, "llama"));
        Assert.That(error.Message, Does.Contain(folder.Path).And.Contain("holds no").And.Contain("-p:LlamaCppDir=FOLDER"));
    }

    [Test]
    public void Two_versions_in_one_folder_are_refused()
    {
        using var folder = new TemporaryFolder();
        foreach (string version in new[] { "v1", "v2" })
        {
            File.WriteAllText(Path.Combine(folder.Path, LibraryName(version)), "");
        }

        Assert.That(() => LibraryFiles.Find(folder.Path, "llama"), Throws.TypeOf<ModelException>().With.Message.Contains("2 versions"));
    }

    [Test]
    public void A_log_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => new NativeLog(folder.Path), Throws.TypeOf<ModelException>().With.Message.Contains(folder.Path));
    }

    private static string LibraryName(string version)
    {
        if (OperatingSystem.IsWindows())
        {
            return $"llama.{version}.dll";
        }

        return $"libllama.{version}{(OperatingSystem.IsMacOS() ? ".dylib" : ".so")}";
    }
}
