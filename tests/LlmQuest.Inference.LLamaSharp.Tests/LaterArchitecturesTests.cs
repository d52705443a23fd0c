using LlmQuest.Inference.LLamaSharp.Native;

namespace LlmQuest.Inference.LLamaSharp.Tests;

public sealed class LaterArchitecturesTests
{
    [TestCase("gemma4", "0.27.0", true)]
    [TestCase("gemma4", "0.30.0", false)]
    [TestCase("kimi-k3", "0.27.0", true)]
    [TestCase("kimi-k3", "0.30.0", true)]
    [TestCase("llama", "0.27.0", false)]
    [TestCase("kimi-k3", "9.9.9", false)]
    public void What_came_after_a_version_is_known(string architecture, string version, bool expected)
        => Assert.That(LaterArchitectures.IsLater(architecture, version), Is.EqualTo(expected));
}
