using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary><c>ggml_tensor</c> of llama.cpp v0.4.0: the fields that are read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 336)]
internal unsafe struct GgmlTensor
{
    [FieldOffset(0)] public int Type;
    [FieldOffset(8)] public nint Buffer;

    /// <summary>Sizes, fastest first.</summary>
    [FieldOffset(16)] public fixed long Sizes[4];

    /// <summary>Distance in bytes between neighbours of each dimension.</summary>
    [FieldOffset(48)] public fixed long Strides[4];

    /// <summary>Which operation made it: a number of the library's own version, named by <c>ggml_op_name</c>.</summary>
    [FieldOffset(80)] public int Operation;

    /// <summary>Parameters of the operation; of a norm, the first is epsilon.</summary>
    [FieldOffset(84)] public fixed float Parameters[16];
    [FieldOffset(152)] public GgmlTensor* Source0;
    [FieldOffset(160)] public GgmlTensor* Source1;
    [FieldOffset(256)] public fixed byte Name[64];
}
