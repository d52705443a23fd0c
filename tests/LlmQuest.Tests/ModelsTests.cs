using System.Security.Cryptography;
using System.Text.Json;
using LlmQuest.Inference.Tests;

namespace LlmQuest.Tests;

public sealed class ModelsTests
{
    private static readonly byte[] Tiny = TinyGguf.Bytes();
    private static readonly string Sha256 = Convert.ToHexStringLower(SHA256.HashData(Tiny));

    [Test]
    public async Task A_model_is_pulled_through_the_mirror_used_by_its_id_chosen_and_removed()
    {
        await using var house = new ModelHouse(Tiny);
        ShouldSucceed(await house.RunAsync("", "models", "pull", "tiny"), "tiny is here and verified");
        ShouldSucceed(await house.RunAsync("", "models", "verify", "tiny"), "right, SHA-256 " + Sha256);
        Run asked = await house.RunAsync("", "ask", "hello", "--raw", "--max-tokens", "2", "--json", "--model", "tiny");
        Assert.That(JsonDocument.Parse(asked.Output).RootElement.GetProperty("model").GetProperty("id").GetString(), Is.EqualTo("tiny"), asked.Error);
        ShouldSucceed(await house.RunAsync("", "models", "use", "tiny"), "role instruct");
        Run list = await house.RunAsync("", "models", "list", "--json");
        JsonElement entry = JsonDocument.Parse(list.Output).RootElement.GetProperty("models")[0];
        Assert.That((entry.GetProperty("here").GetBoolean(), entry.GetProperty("used").GetBoolean()), Is.EqualTo((true, true)));
        ShouldFail(await house.RunAsync("n\n", "models", "rm", "tiny"), "Nothing was removed");
        ShouldFail(await house.RunAsync("", "models", "rm", "tiny"), "--yes");
        ShouldSucceed(await house.RunAsync("y\n", "models", "rm", "tiny"), "tiny is removed");
        Assert.That(File.Exists(Path.Combine(house.Models, "tiny.gguf")), Is.False);
        ShouldFail(await house.RunAsync("", "ask", "hello", "--model", "tiny"), "models pull tiny");
    }

    [Test]
    public async Task A_model_of_ones_own_is_added_by_path_verified_run_and_forgotten()
    {
        await using var house = new ModelHouse(Tiny);
        string path = Path.Combine(house.Saves, "My Tiny.gguf");
        await File.WriteAllBytesAsync(path, TinyGguf.Bytes(epsilon: 1e-4f));
        ShouldSucceed(await house.RunAsync("", "models", "add", path), "Added as my-tiny (Tiny, base");
        ShouldSucceed(await house.RunAsync("", "models", "verify"), "my-tiny: right");
        Run asked = await house.RunAsync("", "ask", "hello", "--raw", "--max-tokens", "2", "--json", "--model", "my-tiny");
        Assert.That(JsonDocument.Parse(asked.Output).RootElement.GetProperty("model").GetProperty("id").GetString(), Is.EqualTo("my-tiny"), asked.Error);
        ShouldFail(await house.RunAsync("", "models", "add", path), "added already, as my-tiny");
        ShouldSucceed(await house.RunAsync("", "models", "rm", "my-tiny"), "its file stays");
        Assert.That(File.Exists(path), Is.True);
        ShouldFail(await house.RunAsync("", "ask", "hello", "--model", "my-tiny"), "There is no model my-tiny");
    }

    [Test]
    public async Task A_damaged_model_is_neither_added_nor_verified()
    {
        await using var house = new ModelHouse(Tiny);
        string path = Path.Combine(house.Models, "tiny.gguf");
        await File.WriteAllBytesAsync(path, Tiny[..^100]);
        ShouldFail(await house.RunAsync("", "models", "add", path + ".x"), "is missing");
        await File.WriteAllBytesAsync(path + ".x", Tiny[..2000]);
        ShouldFail(await house.RunAsync("", "models", "add", path + ".x"), "cut off");
        Run verified = await house.RunAsync("", "models", "verify", "--json");
        JsonElement model = JsonDocument.Parse(verified.Output).RootElement.GetProperty("models")[0];
        Assert.That((verified.ExitCode, model.GetProperty("right").GetBoolean()), Is.EqualTo((1, false)));
        Assert.That(model.GetProperty("problem").GetString(), Does.Contain("cut off"));
    }

    [Test]
    public async Task A_shipped_model_is_not_removed_without_yes()
        => ShouldFail(await Run.LlmQuest("models", "rm", "smollm2-135m-instruct-q4_1"), "comes with the project", "--yes");

    [Test]
    public async Task An_unknown_id_is_answered_with_near_ones()
        => ShouldFail(await Run.LlmQuest("ask", "hello", "--model", "smollm2-1.7b"), "smollm2-1.7b-instruct-q4_k_m");

    [Test]
    public async Task All_that_is_known_about_a_model_is_shown()
    {
        Run run = await Run.LlmQuest("models", "show", "smollm3-3b-base-q4_k_m");
        Assert.That(run.Output, Does.Contain("Apache-2.0").And.Contain("65536").And.Contain("not known before it is pulled").And.Contain("unverified"));
    }

    private static void ShouldSucceed(Run run, string part)
    {
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain(part));
    }

    private static void ShouldFail(Run run, params string[] parts)
    {
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output);
        foreach (string part in parts)
        {
            Assert.That(run.Error, Does.Contain(part));
        }
    }
}
