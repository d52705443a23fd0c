using System.Diagnostics;

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>Which npm package the build picks for a platform, asked of the build itself.</summary>
public sealed class PlatformTests
{
    [TestCase("linux-x64", "linux-x64")]
    [TestCase("linux-arm64", "linux-arm64")]
    [TestCase("osx-arm64", "mac-arm64-metal")]
    [TestCase("osx-x64", "mac-x64")]
    [TestCase("win-x64", "win-x64")]
    [TestCase("win-arm64", "win-arm64")]
    public async Task Every_supported_platform_has_its_package(string platform, string package) =>
        Assert.That(await Evaluate("SelectLlamaCpp", $"-p:RuntimeIdentifier={platform}", "-getProperty:LlamaCppPackage"), Is.EqualTo(package));

    [TestCase("linux-musl-x64")]
    [TestCase("freebsd-x64")]
    public async Task A_platform_without_a_package_is_named_with_the_way_out(string platform) => Assert.That(
        await Evaluate("SelectLlamaCpp", $"-p:RuntimeIdentifier={platform}"),
        Does.Contain("error LQB002").And.Contain($"'{platform}'").And.Contain("-p:LlamaCppDir=FOLDER"));

    [TestCase("linux-x64", "cuda", "linux-x64-cuda")]
    [TestCase("linux-x64", "vulkan", "linux-x64-vulkan")]
    [TestCase("win-x64", "cuda", "win-x64-cuda")]
    [TestCase("win-x64", "vulkan", "win-x64-vulkan")]
    [TestCase("osx-arm64", "metal", "mac-arm64-metal")]
    public async Task A_graphics_card_has_a_package_of_its_own(string platform, string gpu, string package) =>
        Assert.That(await Evaluate("SelectLlamaCpp", $"-p:RuntimeIdentifier={platform}", $"-p:Gpu={gpu}", "-getProperty:LlamaCppPackage"), Is.EqualTo(package));

    [TestCase("win-arm64", "cuda")]
    [TestCase("linux-x64", "nonsense")]
    public async Task A_card_without_a_package_is_named_with_the_way_out(string platform, string gpu) => Assert.That(
        await Evaluate("SelectLlamaCpp", $"-p:RuntimeIdentifier={platform}", $"-p:Gpu={gpu}"),
        Does.Contain("error LQB006").And.Contain($"'{platform}/{gpu}'").And.Contain("leave out -p:Gpu"));

    [TestCase("cuda")]
    [TestCase("vulkan")]
    public void The_packages_of_a_card_are_pinned_without_addresses(string gpu)
    {
        string pins = File.ReadAllText(Path.Combine(Repository.Root, "src", "LlmQuest.Inference.LlamaCpp", "gpu", gpu, "package-lock.json"));
        Assert.That(pins, Does.Contain($"linux-x64-{gpu}").And.Contain("\"integrity\"").And.Not.Contain("resolved"));
    }

    [Test]
    public async Task A_missing_folder_of_libraries_is_named() => Assert.That(
        await Evaluate("CheckLlamaCppDir", "-p:LlamaCppDir=no-such-folder"),
        Does.Contain("error LQB004").And.Contain("no-such-folder"));

    [Test]
    public async Task A_folder_without_the_library_is_named()
    {
        using var folder = new TemporaryFolder();
        string output = await Evaluate("CheckLlamaCppDir", $"-p:LlamaCppDir={folder.Path}");
        Assert.That(output, Does.Contain("error LQB005").And.Contain(folder.Path));
    }

    private static async Task<string> Evaluate(string target, params string[] arguments)
    {
        string targets = Path.Combine(Repository.Root, "src", "LlmQuest.Inference.LlamaCpp", "LlamaCpp.targets");
        var start = new ProcessStartInfo("dotnet", ["msbuild", targets, "-nologo", $"-t:{target}", .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Trim();
    }
}
