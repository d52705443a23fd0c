using LlmQuest.Inference.Seam;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Tests;

public sealed class DeviceNamesTests
{
    [TestCase("CPU", "zen4", 0, 31, "CPU (zen4)")]
    [TestCase("CPU", "", 0, 0, "CPU")]
    [TestCase("GPU", "CUDA", 31, 31, "GPU (CUDA)")]
    [TestCase("GPU", "CUDA", 12, 31, "GPU (CUDA, 12 of 31 layers)")]
    public void The_status_line_tells_what_computes(string kind, string backend, int layers, int all, string expected)
        => Assert.That(DeviceNames.Short(new DeviceReport(kind, "A device", backend, layers, all)), Is.EqualTo(expected));
}
