using System.Runtime.InteropServices;
using LlmQuest.Inference.LlamaCpp.Native;

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>Sizes and offsets against those of llama.cpp v0.4.0's own header, measured with a C compiler.</summary>
public sealed class StructLayoutTests
{
    [Test]
    public void Model_parameters_lie_where_the_header_puts_them() => Assert.That(
        Layout<LlamaModelParams>(),
        Is.EqualTo("80: 0 8 16 20 24 28 32 40 48 56 64 72 73 74 75 76 77"));

    [Test]
    public void Context_parameters_lie_where_the_header_puts_them() => Assert.That(
        Layout<LlamaContextParams>(),
        Is.EqualTo("160: 0 4 8 12 16 20 24 28 32 36 40 44 48 52 56 60 64 68 72 76 80 84 88 96 104 108 112 120 128 129 130 131 132 133 136 144 152"));

    [Test]
    public void A_batch_lies_where_the_header_puts_it() => Assert.That(
        Layout<LlamaBatch>(),
        Is.EqualTo("56: 0 8 16 24 32 40 48"));

    [Test]
    public void A_tensor_lies_where_the_header_puts_it() => Assert.That(
        Layout<GgmlTensor>(),
        Is.EqualTo("336: 0 8 16 48 80 84 152 160 256"));

    [Test]
    public void Defaults_of_a_different_library_are_refused()
    {
        var expected = new LlamaModelParams { GpuLayers = -1, SplitMode = 1 };
        var other = expected with { SplitMode = 0 };
        Assert.That((LayoutCheck.IsExpected(expected), LayoutCheck.IsExpected(other)), Is.EqualTo((true, false)));
    }

    private static string Layout<T>()
        where T : struct
    {
        var offsets = typeof(T).GetFields().Select(f => (int)Marshal.OffsetOf<T>(f.Name)).Order();
        return $"{Marshal.SizeOf<T>()}: {string.Join(' ', offsets)}";
    }
}
