using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary><c>ggml_type_traits</c> of llama.cpp v0.4.0: how numbers of one type are stored.</summary>
[StructLayout(LayoutKind.Explicit, Size = 56)]
internal unsafe struct GgmlTypeTraits
{
    /// <summary>Numbers in one block.</summary>
    [FieldOffset(8)] public long BlockLength;

    /// <summary>Bytes of one block.</summary>
    [FieldOffset(24)] public nuint BlockBytes;

    /// <summary>Turns blocks into floats; null for floats.</summary>
    [FieldOffset(40)] public delegate* unmanaged<void*, float*, long, void> ToFloat;
}
