using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Listens to one decode and copies the tensors that are wanted.</summary>
internal sealed unsafe class TensorWatch(int tokens)
{
    private const string AttentionName = "kq_soft_max-";
    private const string LayerName = "l_out-";
    private const string NormName = "result_norm";
    private const string OutputName = "result_output";

    public SortedDictionary<int, CapturedTensor> Attention { get; } = [];

    public SortedDictionary<int, CapturedTensor> Layers { get; } = [];

    public CapturedTensor? FinalNorm { get; private set; }

    /// <summary>Added to the mean square before its root in the final norm.</summary>
    public float Epsilon { get; private set; }

    /// <summary>Belongs to the model and lives as long.</summary>
    public GgmlTensor* OutputMatrix { get; private set; }

    /// <summary>What went wrong while listening; no exception may cross the library.</summary>
    public Exception? Failure { get; private set; }

    [UnmanagedCallersOnly]
    internal static byte Hear(GgmlTensor* tensor, byte ask, nint watch)
    {
        var self = (TensorWatch)GCHandle.FromIntPtr(watch).Target!;
        try
        {
            return self.Hear(tensor, ask != 0) ? (byte)1 : (byte)0;
        }
        catch (Exception e)
        {
            self.Failure = e;
            return 0;
        }
    }

    private bool Hear(GgmlTensor* tensor, bool ask)
    {
        string name = NativeText.Read(tensor->Name) ?? "";
        if (ask)
        {
            return name is NormName or OutputName || LayerOf(name, AttentionName) >= 0 || LayerOf(name, LayerName) >= 0;
        }

        Take(name, tensor);
        return true;
    }

    private void Take(string name, GgmlTensor* tensor)
    {
        if (LayerOf(name, AttentionName) is int attention and >= 0)
        {
            Attention[attention] = CopyAttention(name, tensor);
        }
        else if (LayerOf(name, LayerName) is int layer and >= 0)
        {
            Layers[layer] = Copy(name, tensor, [(int)tensor->Sizes[1], (int)tensor->Sizes[0]]);
        }
        else if (name == NormName && IsMadeBy(tensor, "MUL") && IsMadeBy(tensor->Source0, "RMS_NORM"))
        {
            FinalNorm = Copy(NativeText.Read(tensor->Source1->Name) ?? "", tensor->Source1, [(int)tensor->Source1->Sizes[0]]);
            Epsilon = tensor->Source0->Parameters[0];
        }
        else if (name == OutputName && IsMadeBy(tensor, "MUL_MAT"))
        {
            OutputMatrix = tensor->Source0;
        }
    }

    // The library pads the keys to a multiple of its cells.
    private CapturedTensor CopyAttention(string name, GgmlTensor* tensor)
    {
        int keys = (int)tensor->Sizes[0];
        int heads = (int)tensor->Sizes[2];
        float[] padded = TensorReader.Floats(tensor);
        var values = new float[heads * tokens * tokens];
        for (int row = 0; row < heads * tokens; row++)
        {
            padded.AsSpan(row * keys, tokens).CopyTo(values.AsSpan(row * tokens));
        }

        return new CapturedTensor(name, [heads, tokens, tokens], values);
    }

    private static CapturedTensor Copy(string name, GgmlTensor* tensor, ImmutableArray<int> shape) =>
        new(name, shape, TensorReader.Floats(tensor));

    // Other norms, and scaled or biased outputs, would need other maths than OutputHead's.
    private static bool IsMadeBy(GgmlTensor* tensor, string operation) =>
        tensor is not null && NativeText.Read(Ggml.ggml_op_name(tensor->Operation)) == operation;

    private static int LayerOf(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int layer) ? layer : -1;
}
