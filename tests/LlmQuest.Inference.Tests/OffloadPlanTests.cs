using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Tests;

public sealed class OffloadPlanTests
{
    private const long Gib = 1L << 30;
    private const int Cells = 4096;

    // 30 layers and the output: 31 parts of 100 MiB, and 4 KiB of working memory a token and layer.
    private static readonly GgufCard Model = new("M", "llama", 1, 30, 9, 576, 8192, 49152, "Q8_0", 31 * (100L << 20), 30 * 4096, "", null);
    private static readonly ComputeDevice Processor = new("CPU", "A processor", "CPU", 0, 0);

    [Test]
    public void Everything_goes_to_a_card_with_room() => Assert.That(Plan(new ComputeOptions(), 8 * Gib), Is.EqualTo(new OffloadPlan(31, null)));

    [Test]
    public void As_many_layers_go_as_fit_beside_the_reserve_and_the_reason_is_said()
    {
        OffloadPlan plan = Plan(new ComputeOptions(), OffloadPlan.Reserve + (1160L << 20));

        // 116 MiB for each: 100 of weights and 16 of working memory.
        Assert.That(plan.Layers, Is.EqualTo(10));
        Assert.That(plan.Reason, Does.Contain("10 of 31 layers").And.Contain("A card"));
    }

    [Test]
    public void A_full_card_leaves_all_to_the_processor_and_the_reason_is_said()
        => Assert.That(Plan(new ComputeOptions(), OffloadPlan.Reserve), Is.EqualTo(new OffloadPlan(0, "A card has 537 MB free, and the model needs 4308 MB: computing on the processor.")));

    [Test]
    public void A_full_card_that_was_demanded_leaves_all_to_the_processor_too()
        => Assert.That(Plan(new ComputeOptions(DeviceChoice.Gpu), OffloadPlan.Reserve), Is.EqualTo(Plan(new ComputeOptions(), OffloadPlan.Reserve)));

    [Test]
    public void A_number_of_layers_is_taken_as_it_is_said()
    {
        Assert.That(Plan(new ComputeOptions(GpuLayers: 7), 0), Is.EqualTo(new OffloadPlan(7, null)));
        Assert.That(Plan(new ComputeOptions(GpuLayers: 99), 0), Is.EqualTo(new OffloadPlan(31, null)));
    }

    [TestCase(DeviceChoice.Cpu, null)]
    [TestCase(DeviceChoice.Auto, 0)]
    public void The_processor_is_used_when_it_is_asked_for(DeviceChoice device, int? layers)
        => Assert.That(Plan(new ComputeOptions(device, layers), 8 * Gib), Is.EqualTo(new OffloadPlan(0, null)));

    [Test]
    public void Without_a_card_the_processor_computes_and_nothing_is_said()
        => Assert.That(OffloadPlan.For(new ComputeOptions(), [Processor], Model, Cells), Is.EqualTo(new OffloadPlan(0, null)));

    [TestCase(DeviceChoice.Gpu, null)]
    [TestCase(DeviceChoice.Auto, 3)]
    public void Without_a_card_a_demand_for_one_is_met_by_the_processor_and_the_reason_is_said(DeviceChoice device, int? layers)
    {
        OffloadPlan plan = OffloadPlan.For(new ComputeOptions(device, layers), [Processor], Model, Cells);
        Assert.That(plan.Layers, Is.Zero);
        Assert.That(plan.Reason, Does.Contain("no graphics card").And.Contain("llmquest doctor").And.Contain("computing on the processor"));
    }

    private static OffloadPlan Plan(ComputeOptions options, long free)
        => OffloadPlan.For(options, [Processor, new ComputeDevice("GPU", "A card", "CUDA", free, 24 * Gib)], Model, Cells);
}
